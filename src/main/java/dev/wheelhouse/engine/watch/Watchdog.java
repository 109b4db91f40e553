package dev.wheelhouse.engine.watch;

import dev.wheelhouse.api.ScheduleWatch;
import dev.wheelhouse.model.TenantId;

/// Counts firings that should have been against rows that are (T11).
public final class Watchdog {
  public ScheduleWatch report(TenantId tenant) {
    return java.util.Optional.<ScheduleWatch>empty().orElseThrow();
  }
}
