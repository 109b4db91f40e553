package dev.wheelhouse.model.cron;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The slow, obvious oracle: walks every minute, looks at the clock on the wall and applies the
/// rules of SPEC T5 word by word.
record WalkedFirings(RandomCron cron, ZoneId zone) {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// Longer than any overlap, so that a second pass is known by the first.
  private static final Duration RUN_UP = Duration.ofHours(26);

  List<Instant> between(Instant from, Instant to) {
    List<Instant> firings = new ArrayList<>();
    Set<LocalDateTime> seen = new HashSet<>();
    for (Instant at = from.minus(RUN_UP); at.isBefore(to); at = at.plus(MINUTE)) {
      LocalDateTime wall = wall(at);
      boolean again = !seen.add(wall);
      boolean ownTime = cron.matches().test(wall) && !(again && cron.kind() == CronKind.FIXED);
      if (!at.isBefore(from) && (ownTime || afterGapWithFiring(at))) {
        firings.add(at);
      }
    }
    return firings;
  }

  private boolean afterGapWithFiring(Instant at) {
    if (cron.kind() == CronKind.HOURLY) {
      return false;
    }
    LocalDateTime now = wall(at);
    for (LocalDateTime skipped = wall(at.minus(MINUTE)).plus(MINUTE);
        skipped.isBefore(now);
        skipped = skipped.plus(MINUTE)) {
      if (cron.matches().test(skipped)) {
        return true;
      }
    }
    return false;
  }

  private LocalDateTime wall(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
