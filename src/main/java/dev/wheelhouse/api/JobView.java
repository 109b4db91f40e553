package dev.wheelhouse.api;

import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job or DAG as lists show it.
///
/// @param nextFireAt null when it will not fire by itself
/// @param lastRun its newest run, also as a node of a DAG; null before the first
/// @param deadLetters its runs that are open dead letters
/// @param holds that keep it silent now, the widest first (K1)
public record JobView(
    SavedDefinition saved,
    @Nullable Instant nextFireAt,
    @Nullable RunView lastRun,
    long deadLetters,
    List<Hold> holds) {
  public JobView {
    holds = List.copyOf(holds);
  }

  /// Of a job that nothing holds.
  public JobView(
      SavedDefinition saved,
      @Nullable Instant nextFireAt,
      @Nullable RunView lastRun,
      long deadLetters) {
    this(saved, nextFireAt, lastRun, deadLetters, List.of());
  }

  public String name() {
    return saved.definition().name();
  }
}
