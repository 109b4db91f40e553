package dev.wheelhouse.engine;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.trigger.Schedule;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Warns of a definition that fires more often on the next day than its tenant may make runs (P2).
final class QuotaWarning {
  private static final Duration DAY = Duration.ofDays(1);

  private QuotaWarning() {}

  static List<Impact> of(
      Definition definition,
      Function<Trigger, Schedule> schedules,
      TenantQuota quota,
      Instant now) {
    long quotaPerDay = quota.firingsPerMinute() * DAY.toMinutes();
    long perDay =
        definition.triggers().stream().map(schedules).mapToLong(it -> onNextDay(it, now)).sum();
    return quotaPerDay > 0 && perDay > quotaPerDay
        ? List.of(new Impact.OverQuota(perDay, quotaPerDay))
        : List.of();
  }

  private static long onNextDay(Schedule schedule, Instant now) {
    Instant end = now.plus(DAY);
    return schedule
        .next(now)
        .filter(first -> !first.isAfter(end))
        .map(first -> schedule.count(first, end))
        .orElse(0L);
  }
}
