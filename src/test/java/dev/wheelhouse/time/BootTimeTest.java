package dev.wheelhouse.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Tag("T9")
class BootTimeTest {

  @Test
  void uptimeIsReadToTheHundredth() {
    assertEquals(Duration.ofMillis(350_735_470), BootTime.parse("350735.47 234388.90\n"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void timeSinceBootGoesOnWithElapsedTime() {
    try (var timers = new SystemTimers()) {
      assertThat(BootTime.read()).isPresent();

      Duration first = timers.sinceBoot();
      Duration second = timers.sinceBoot();

      assertThat(second).isBetween(first, first.plusSeconds(300));
    }
  }

  @Test
  void sleepOfAVirtualMachineStopsElapsedTimeOnly() {
    var time = new VirtualTime(Instant.parse("2026-03-02T00:00:00Z"));
    time.advance(Duration.ofSeconds(10));

    time.sleep(Duration.ofHours(8));

    assertEquals(Duration.ofSeconds(10).toNanos(), time.nanoTime());
    assertEquals(Duration.ofHours(8).plusSeconds(10), time.sinceBoot());
    assertEquals(Instant.parse("2026-03-02T08:00:10Z"), time.instant());
  }
}
