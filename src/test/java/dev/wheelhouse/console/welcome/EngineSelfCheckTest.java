package dev.wheelhouse.console.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.welcome.Check.Level;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U14")
class EngineSelfCheckTest {
  private static final Path HOME = Path.of("/home/mara");

  @Test
  void healthyEngineIsGoodInEveryPoint() {
    var checks = EngineSelfCheck.checks(health(64_000_000_000L, 4, "SESSION_AND_COOKIE"), HOME);

    assertEquals(
        List.of(
            Check.of("store", Level.GOOD, "~/wheel", "H2, every commit synced"),
            Check.of("disk", Level.GOOD, "64 GB"),
            Check.of("slots", Level.GOOD, "4"),
            Check.of("supervision", Level.GOOD)),
        checks);
  }

  @Test
  void whatIsMissingIsSaid() {
    var little = EngineSelfCheck.checks(health(1_500_000_000L, 0, "NONE"), HOME);
    var none = EngineSelfCheck.checks(health(50_000_000L, 4, "NONE"), HOME);

    assertEquals(
        List.of(Level.GOOD, Level.WARNING, Level.BAD, Level.WARNING),
        little.stream().map(Check::level).toList());
    assertEquals(Check.of("disk", Level.BAD, "50 MB"), none.get(1));
  }

  private static EngineHealth health(long free, int slots, String supervision) {
    return new EngineHealth(
        Instant.EPOCH,
        Instant.EPOCH,
        ZoneId.of("UTC"),
        HOME.resolve("wheel"),
        0,
        free,
        0,
        0,
        "H2, every commit synced",
        slots,
        0,
        0,
        0,
        0,
        0,
        supervision);
  }
}
