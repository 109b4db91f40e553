package dev.wheelhouse.model.definition;

import java.time.Instant;
import java.time.ZoneId;

/// What makes runs of a definition by itself. Starting by hand is always possible and needs none.
public sealed interface Trigger {

  /// Names the trigger inside its definition, so that it keeps its course across versions.
  String key();

  /// The zone in which its logical times are shown and computed with.
  ZoneId zone();

  MisfirePolicy misfire();

  /// Fires at the times of a cron expression, Quartz or Unix (T1).
  record Cron(String key, String expression, ZoneId zone, MisfirePolicy misfire)
      implements Trigger {}

  /// Fires once (T2).
  record Once(String key, Instant at, ZoneId zone, MisfirePolicy misfire) implements Trigger {}
}
