package dev.wheelhouse.api;

import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job or DAG as lists show it.
///
/// @param nextFireAt null when it will not fire by itself
/// @param lastRun its newest run, also as a node of a DAG; null before the first
/// @param deadLetters its runs that are open dead letters
public record JobView(
    SavedDefinition saved,
    @Nullable Instant nextFireAt,
    @Nullable RunView lastRun,
    long deadLetters) {

  public String name() {
    return saved.definition().name();
  }
}
