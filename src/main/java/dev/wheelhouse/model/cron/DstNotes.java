package dev.wheelhouse.model.cron;

import dev.wheelhouse.model.cron.DstNote.Effect;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the clock changes of a window that touch a schedule.
final class DstNotes {
  private final WallTimes walls;
  private final CronKind kind;

  DstNotes(WallTimes walls, CronKind kind) {
    this.walls = walls;
    this.kind = kind;
  }

  List<DstNote> between(Instant from, Instant to, ZoneRules rules) {
    return Stream.iterate(
            Optional.ofNullable(rules.nextTransition(from.minusNanos(1))),
            change -> change.filter(c -> c.getInstant().isBefore(to)).isPresent(),
            change -> change.map(c -> rules.nextTransition(c.getInstant())))
        .flatMap(Optional::stream)
        .flatMap(change -> note(change).stream())
        .toList();
  }

  private Optional<DstNote> note(ZoneOffsetTransition change) {
    long before = FiringTimes.wallBefore(change);
    long after = FiringTimes.wallAfter(change);
    boolean elapsed = kind == CronKind.HOURLY && change.isGap();
    int times = walls.between(Math.min(before, after), Math.max(before, after));
    if (elapsed || times == 0) {
      return Optional.empty();
    }
    long first = walls.atOrAfter(Math.min(before, after));
    if (change.isOverlap()) {
      Effect effect = kind == CronKind.FIXED ? Effect.FIRST_PASS : Effect.DOUBLED;
      return Optional.of(note(effect, change, first, times));
    }
    int merged = walls.atOrAfter(after) == after ? times + 1 : times;
    Effect effect = merged == 1 ? Effect.MOVED : Effect.COLLAPSED;
    return Optional.of(note(effect, change, first, merged));
  }

  private static DstNote note(Effect effect, ZoneOffsetTransition change, long wall, int times) {
    LocalDateTime first = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC);
    return new DstNote(effect, change.getInstant(), first, times);
  }
}
