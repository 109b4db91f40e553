package dev.wheelhouse.model.cron;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// Counts firings: of a day on which no clock changes, or of a part of it, the time fields say how
/// many there are; others are counted one by one.
final class FiringCount {
  private final WallTimes walls;
  private final FiringTimes firings;
  private final ZoneId zone;

  FiringCount(WallTimes walls, FiringTimes firings, ZoneId zone) {
    this.walls = walls;
    this.firings = firings;
    this.zone = zone;
  }

  /// How many firings lie in [from, to), in seconds since the epoch.
  long between(long from, long to) {
    var rules = zone.getRules();
    long count = 0;
    long counted = from;
    long next = firings.after(from - 1, rules);
    while (next < to) {
      LocalDate day = Instant.ofEpochSecond(next).atZone(zone).toLocalDate();
      long start = day.atStartOfDay(zone).toEpochSecond();
      long end = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
      // Where a day was lived twice, its second pass lies behind the end of its first.
      if (next < end && steady(start, end)) {
        count += walls.ofDay(Math.max(counted, start) - start, Math.min(end, to) - start);
        counted = end;
      } else {
        count++;
        counted = next + 1;
      }
      next = firings.after(counted - 1, rules);
    }
    return count;
  }

  private boolean steady(long start, long end) {
    if (end - start != WallTimes.DAY) {
      return false; // the day's last hours fall into a gap that ends at midnight
    }
    ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.ofEpochSecond(start - 1));
    return change == null || change.toEpochSecond() >= end;
  }
}
