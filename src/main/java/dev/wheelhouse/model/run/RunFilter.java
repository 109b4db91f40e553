package dev.wheelhouse.model.run;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which runs a list shows. The top level is DAG runs and standalone runs (N3).
///
/// @param states empty for all
/// @param jobText part of the job's name, case ignored; empty for all
/// @param createdFrom inclusive; null for the beginning
/// @param createdUntil exclusive; null for no end
public record RunFilter(
    Set<RunState> states,
    String jobText,
    @Nullable Instant createdFrom,
    @Nullable Instant createdUntil) {
  public static final RunFilter ALL = new RunFilter(Set.of(), "", null, null);

  public RunFilter {
    states = Set.copyOf(states);
  }
}
