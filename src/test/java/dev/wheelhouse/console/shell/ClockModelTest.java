package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class ClockModelTest {
  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18.400Z"));

  @Test
  void clockMovesAtFullSeconds() {
    var clock = new ClockModel(time, new AtOnce());
    var shown = new ArrayList<Instant>();
    clock.nowProperty().addListener((_, _, now) -> shown.add(now));

    time.advance(Duration.ofMillis(599));
    time.advance(Duration.ofMillis(1_001));

    assertEquals(
        List.of(Instant.parse("2026-02-18T02:42:19Z"), Instant.parse("2026-02-18T02:42:20Z")),
        shown);
  }

  @Test
  void closedClockStands() {
    var clock = new ClockModel(time, new AtOnce());

    clock.close();
    time.advance(Duration.ofMinutes(1));

    assertEquals(Instant.parse("2026-02-18T02:42:18.400Z"), clock.now());
  }
}
