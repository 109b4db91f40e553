package dev.wheelhouse.model.cron;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Lays wall-clock times over a zone.
///
/// Between two transitions the offset is constant and a wall-clock time is one instant. So the
/// search takes the next matching wall-clock time and walks from transition to transition until the
/// stretch that holds it. What a transition does to it depends on the kind: a gap may fire at its
/// end for the times that it skipped, an overlap may play its times again.
final class FiringTimes {
  static final long NONE = Long.MAX_VALUE;

  /// Firings are looked for in the years 1 to 9999.
  private static final long EARLIEST = -62_135_596_800L;

  private static final long LATEST = 253_402_300_799L;

  private final WallTimes walls;
  private final CronKind kind;

  FiringTimes(WallTimes walls, CronKind kind) {
    this.walls = walls;
    this.kind = kind;
  }

  /// The first firing strictly after a second since the epoch, or [#NONE].
  long after(long second, ZoneRules rules) {
    if (second >= LATEST) {
      return NONE;
    }
    long found = search(Math.max(second, EARLIEST), rules);
    return found > LATEST ? NONE : found;
  }

  private long search(long second, ZoneRules rules) {
    Instant at = Instant.ofEpochSecond(second);
    ZoneOffset offset = rules.getOffset(at);
    long wall = walls.atOrAfter(firstWall(at, offset, rules));
    while (wall != NONE) {
      ZoneOffsetTransition change = rules.nextTransition(at);
      if (change == null || wall < wallBefore(change)) {
        return wall - offset.getTotalSeconds();
      }
      if (change.isGap()) {
        if (wall < wallAfter(change) && kind != CronKind.HOURLY) {
          return change.toEpochSecond();
        }
        wall = wall < wallAfter(change) ? walls.atOrAfter(wallAfter(change)) : wall;
      } else if (kind != CronKind.FIXED) {
        wall = walls.atOrAfter(wallAfter(change));
      }
      at = change.getInstant();
      offset = change.getOffsetAfter();
    }
    return NONE;
  }

  /// The first wall-clock time to look at. On the second pass of an overlap a FIXED expression has
  /// had its firings, so it goes on behind the overlap.
  private long firstWall(Instant at, ZoneOffset offset, ZoneRules rules) {
    long wall = at.getEpochSecond() + offset.getTotalSeconds() + 1;
    if (kind == CronKind.FIXED) {
      ZoneOffsetTransition change =
          rules.getTransition(LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC));
      if (change != null && change.isOverlap() && !at.isBefore(change.getInstant())) {
        return wallBefore(change);
      }
    }
    return wall;
  }

  static long wallBefore(ZoneOffsetTransition change) {
    return change.toEpochSecond() + change.getOffsetBefore().getTotalSeconds();
  }

  static long wallAfter(ZoneOffsetTransition change) {
    return change.toEpochSecond() + change.getOffsetAfter().getTotalSeconds();
  }
}
