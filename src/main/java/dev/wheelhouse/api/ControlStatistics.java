package dev.wheelhouse.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What people, policies and operations did to the engine's work in a span of time (O7).
///
/// @param objects those that were acted on most
/// @param slowest and `failures` the latest, at most 20
public record ControlStatistics(
    Instant from,
    Instant to,
    List<Kind> kinds,
    List<Spot> objects,
    List<ControlView> slowest,
    List<ControlView> failures) {
  public ControlStatistics {
    kinds = List.copyOf(kinds);
    objects = List.copyOf(objects);
    slowest = List.copyOf(slowest);
    failures = List.copyOf(failures);
  }

  /// Commands of one type.
  public record Kind(
      String command,
      long count,
      long succeeded,
      Duration median,
      Duration p95,
      Duration longest) {}

  /// An object such as `job settle`.
  public record Spot(String object, long count) {}
}
