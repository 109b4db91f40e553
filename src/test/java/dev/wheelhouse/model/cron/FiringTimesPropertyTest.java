package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Random expressions in every zone of the JDK. A failure names the seed; `-Dcron.seed=…` repeats
/// it.
@Tag("T5")
class FiringTimesPropertyTest {
  private static final long EARLIEST = Instant.parse("1890-01-01T00:00:00Z").getEpochSecond();
  private static final long LATEST = Instant.parse("2120-01-01T00:00:00Z").getEpochSecond();

  private final long seed = Long.getLong("cron.seed", ThreadLocalRandom.current().nextLong());
  private final Random random = new Random(seed);

  @Test
  void nextIsStrictlyLaterAndIndependentOfWhenAsked() {
    for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
      ZoneId zone = ZoneId.of(id);
      for (int i = 0; i < 20; i++) {
        RandomCron cron = RandomCron.make(random);
        steps(CronExpression.parse(cron.text()), nearTransition(zone), zone);
      }
    }
  }

  private void steps(CronExpression expression, Instant start, ZoneId zone) {
    Instant asked = start.plusNanos(random.nextInt(1_000_000_000));
    for (int step = 0; step < 8; step++) {
      Optional<Instant> next = expression.next(asked, zone);
      if (next.isEmpty()) {
        return;
      }
      Instant firing = next.get();
      String what = what(expression, asked, zone);
      assertTrue(firing.isAfter(asked), what);
      long seconds = Duration.between(asked, firing).toSeconds();
      Instant later = asked.plusSeconds(random.nextLong(seconds + 1)).plusNanos(1);
      assertEquals(next, later.isBefore(firing) ? expression.next(later, zone) : next, what);
      assertEquals(next, expression.next(firing.minusNanos(1), zone), what);
      assertEquals(next, expression.latestAtOrBefore(firing, asked.plusNanos(1), zone), what);
      asked = firing;
    }
  }

  @Test
  void everyZoneAgreesWithTheWalkAroundItsTransitions() {
    for (String id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
      ZoneId zone = ZoneId.of(id);
      for (int i = 0; i < 3; i++) {
        Instant middle = nearWholeTransition(zone);
        agrees(RandomCron.make(random), middle.minus(20, ChronoUnit.HOURS), zone);
      }
    }
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void dayThatWasLivedTwiceIsCountedTwice() {
    // Alaska changed from the Asian to the American side of the date line.
    ZoneId juneau = ZoneId.of("America/Juneau");
    var hourly = CronExpression.parse("0 0/30 * * * ?");
    Instant from = Instant.parse("1867-10-17T00:00:00Z");
    Instant to = Instant.parse("1867-10-21T00:00:00Z");

    assertEquals(hourly.slots(from, to, juneau).count(), hourly.count(from, to, juneau));
  }

  @Test
  void storiedZonesAgreeWithTheWalkAtEveryTransition() {
    List<String> storied =
        List.of(
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Africa/Casablanca",
            "America/Havana",
            "America/Santiago",
            "America/Sao_Paulo",
            "America/Caracas",
            "Antarctica/Troll",
            "Asia/Beirut",
            "Asia/Gaza",
            "Asia/Pyongyang",
            "Pacific/Apia",
            "Pacific/Kwajalein");
    for (String id : storied) {
      ZoneId zone = ZoneId.of(id);
      Instant at = Instant.parse("1968-01-01T00:00:00Z");
      Instant end = Instant.parse("2030-01-01T00:00:00Z");
      ZoneOffsetTransition change = zone.getRules().nextTransition(at);
      while (change != null && change.getInstant().isBefore(end)) {
        if (wholeMinutesAround(change.getInstant(), zone)) {
          agrees(RandomCron.make(random), change.getInstant().minus(30, ChronoUnit.HOURS), zone);
        }
        change = zone.getRules().nextTransition(change.getInstant());
      }
    }
  }

  private void agrees(RandomCron cron, Instant from, ZoneId zone) {
    CronExpression expression = CronExpression.parse(cron.text());
    Instant to = from.plus(50, ChronoUnit.HOURS);

    List<Instant> firings = expression.slots(from, to, zone).toList();

    String what = what(expression, from, zone);
    assertEquals(cron.kind(), expression.kind(), what);
    assertEquals(new WalkedFirings(cron, zone).between(from, to), firings, what);
    assertEquals(firings.size(), expression.count(from, to, zone), what);
  }

  private Instant nearTransition(ZoneId zone) {
    Instant any = Instant.ofEpochSecond(random.nextLong(EARLIEST, LATEST));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null
        ? any
        : change.getInstant().minus(random.nextInt(300), ChronoUnit.MINUTES);
  }

  /// The walk goes by minutes: offsets that have seconds are not for it.
  private Instant nearWholeTransition(ZoneId zone) {
    Instant near = nearTransition(zone).truncatedTo(ChronoUnit.MINUTES);
    return wholeMinutesAround(near, zone) ? near : Instant.parse("2026-03-01T00:00:00Z");
  }

  private static boolean wholeMinutesAround(Instant at, ZoneId zone) {
    Instant end = at.plus(4, ChronoUnit.DAYS);
    Instant seen = at.minus(4, ChronoUnit.DAYS);
    boolean whole = zone.getRules().getOffset(seen).getTotalSeconds() % 60 == 0;
    ZoneOffsetTransition change = zone.getRules().nextTransition(seen);
    while (whole && change != null && change.getInstant().isBefore(end)) {
      whole = change.getOffsetAfter().getTotalSeconds() % 60 == 0;
      whole &= change.toEpochSecond() % 60 == 0;
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return whole;
  }

  private String what(CronExpression expression, Instant at, ZoneId zone) {
    return "seed " + seed + ": " + expression + " in " + zone + " after " + at;
  }
}
