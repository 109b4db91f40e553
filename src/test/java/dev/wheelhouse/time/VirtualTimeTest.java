package dev.wheelhouse.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:00:00Z"));
  private final List<String> seen = new ArrayList<>();

  @Test
  void tasksRunInOrderOfTimeEachAtItsOwnInstant() {
    time.after(Duration.ofSeconds(20), () -> seen.add("late " + time.instant()));
    time.after(Duration.ofSeconds(10), () -> seen.add("early " + time.instant()));

    time.advance(Duration.ofSeconds(30));

    assertEquals(List.of("early 2026-02-18T02:00:10Z", "late 2026-02-18T02:00:20Z"), seen);
    assertEquals(Instant.parse("2026-02-18T02:00:30Z"), time.instant());
  }

  @Test
  void taskAskedForByATaskRunsInTheSameAdvance() {
    time.after(
        Duration.ofSeconds(1), () -> time.after(Duration.ofSeconds(1), () -> seen.add("second")));

    time.advance(Duration.ofSeconds(2));

    assertEquals(List.of("second"), seen);
  }

  @Test
  void cancelledTaskDoesNotRun() {
    time.after(Duration.ofSeconds(1), () -> seen.add("never")).cancel();

    time.advance(Duration.ofMinutes(1));

    assertEquals(List.of(), seen);
  }

  @Test
  void taskIsDueUntilItHasRun() {
    time.after(Duration.ofSeconds(1), () -> time.after(Duration.ZERO, () -> seen.add("at once")));
    assertFalse(time.isDue());

    time.after(Duration.ZERO, () -> seen.add("now"));
    assertTrue(time.isDue());

    time.advance(Duration.ofSeconds(1));
    assertFalse(time.isDue());
    assertEquals(List.of("now", "at once"), seen);
  }

  @Test
  void clockSetBackLeavesElapsedTimeAlone() {
    time.advance(Duration.ofSeconds(5));
    time.shiftClock(Duration.ofHours(-1));

    assertEquals(Instant.parse("2026-02-18T01:00:05Z"), time.instant());
    assertEquals(Duration.ofSeconds(5).toNanos(), time.nanoTime());
  }
}
