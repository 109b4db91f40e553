package dev.wheelhouse.model.definition;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// What makes runs of a definition by itself. Starting by hand is always possible and needs none.
public sealed interface Trigger {

  /// Names the trigger inside its definition, so that it keeps its course across versions.
  String key();

  /// The zone in which its logical times are shown and computed with.
  ZoneId zone();

  FiringRules rules();

  /// Fires at the times of a cron expression, Quartz or Unix (T1).
  record Cron(String key, String expression, ZoneId zone, FiringRules rules) implements Trigger {
    public Cron(String key, String expression, ZoneId zone, MisfirePolicy misfire) {
      this(key, expression, zone, FiringRules.of(misfire));
    }
  }

  /// Fires once (T2).
  record Once(String key, Instant at, ZoneId zone, FiringRules rules) implements Trigger {
    public Once(String key, Instant at, ZoneId zone, MisfirePolicy misfire) {
      this(key, at, zone, FiringRules.of(misfire));
    }
  }

  /// Fires on each event of a name whose payload fits (T2). An event has no slot to miss: of the
  /// rules, only start and end, calendars and staying awake hold.
  ///
  /// @param event name of the events
  /// @param filter values that fields of the payload must have; empty for any payload
  record OnEvent(
      String key, String event, Map<String, String> filter, ZoneId zone, FiringRules rules)
      implements Trigger {
    public OnEvent {
      filter = Map.copyOf(filter);
    }
  }

  /// What becomes of missed firings.
  default MisfirePolicy misfire() {
    return rules().catchUp().policy();
  }
}
