package dev.wheelhouse.model.run;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One try of a run.
///
/// @param number counts from 1
/// @param dispatch counts the times this attempt was handed out, as the store counts them: 2 when
///   the first never began
/// @param outcome empty while it runs
/// @param given what it began with: its parameters by name, and the outputs that its task names by
///   `upstream.<node>.output.<name>` (N10); of a secret its name. Empty where that is not known
public record Attempt(
    TenantId tenant,
    RunId run,
    int number,
    int dispatch,
    String worker,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Outcome outcome,
    Map<String, String> given) {
  public Attempt {
    given = Map.copyOf(given);
  }

  public Attempt given(Map<String, String> values) {
    return new Attempt(tenant, run, number, dispatch, worker, startedAt, endedAt, outcome, values);
  }

  public Attempt ended(Instant at, Outcome how) {
    return new Attempt(tenant, run, number, dispatch, worker, startedAt, at, how, given);
  }
}
