package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two parsers and two calendars, written apart, give the same firings where no clock changes.
@Tag("T1")
class CronUtilsOracleTest {
  private final long seed = Long.getLong("cron.seed", ThreadLocalRandom.current().nextLong());
  private final Random random = new Random(seed);

  @Test
  void bothReadingsFireAlikeInUtc() {
    int compared = 0;
    while (compared < 1_500) {
      String text = RandomCron.make(random).text();
      if (!CronUtilsOracle.understands(text)) {
        continue;
      }
      compared++;
      Instant from = Instant.ofEpochSecond(random.nextLong(1_600_000_000L, 2_000_000_000L));
      CronExpression expression = CronExpression.parse(text);
      assertEquals(
          CronUtilsOracle.next(text, from),
          expression.next(from, ZoneOffset.UTC),
          "seed " + seed + ": " + text + " after " + from);
    }
  }
}
