package dev.wheelhouse.engine.task;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// What an attempt is given.
///
/// @param parameters resolved, in the order job < DAG < node < trigger < person
/// @param timeout of this attempt; zero for none
/// @param reports where it tells how far it is
public record AttemptContext(
    Place place,
    About about,
    Map<String, String> parameters,
    Duration timeout,
    Duration grace,
    Reports reports) {
  public AttemptContext {
    parameters = Map.copyOf(parameters);
  }

  public AttemptContext with(Reports changed) {
    return new AttemptContext(place, about, parameters, timeout, grace, changed);
  }

  /// Name of the job.
  public String name() {
    return about.job();
  }

  /// Names an attempt among all.
  public record Place(RunId run, int attempt) {}

  /// What a task may want to know of the run that it is an attempt of.
  ///
  /// @param runMadeAt when the run was made
  /// @param begunAt when this attempt began
  /// @param logicalTime that the schedule named
  /// @param zone of the trigger
  public record About(
      TenantId tenant,
      String job,
      Instant runMadeAt,
      Instant begunAt,
      Instant logicalTime,
      ZoneId zone) {}
}
