package dev.wheelhouse.engine.task;

import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.util.Map;

/// What an attempt is given.
///
/// @param parameters resolved, in the order job < DAG < node < trigger < person
/// @param timeout of this attempt; zero for none
public record AttemptContext(
    Place place, String name, Map<String, String> parameters, Duration timeout, Duration grace) {
  public AttemptContext {
    parameters = Map.copyOf(parameters);
  }

  /// Names an attempt among all.
  public record Place(RunId run, int attempt) {}
}
