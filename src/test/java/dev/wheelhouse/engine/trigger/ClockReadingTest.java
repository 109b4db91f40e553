package dev.wheelhouse.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What two readings of the clocks tell.
@Tag("T8")
@Tag("T9")
class ClockReadingTest {
  private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");

  /// By how much wall clock, elapsed time and time since boot went on between the two.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          PT5S,      PT5S, PT5S,      NOTHING
          PT0S,      PT0S, PT0S,      NOTHING
          PT10M,     PT10M, PT10M,    NOTHING
          PT8H,      PT5S, PT8H,      SLEPT PT7H59M55S
          PT40S,     PT5S, PT40S,     SLEPT PT35S
          PT35S,     PT5S, PT35S,     NOTHING
          PT1H5S,    PT5S, PT5S,      CHANGED PT1H
          PT-1H,     PT5S, PT5S,      CHANGED PT-1H-5S
          PT35.1S,   PT5S, PT5S,      CHANGED PT30.1S
          PT35S,     PT5S, PT5S,      NOTHING
          PT8H3M,    PT5S, PT8H,      SLEPT PT7H59M55S
          PT5S,      PT5S, PT8H,      SLEPT PT7H59M55S
          PT5.02S,   PT5S, PT5.01S,   NOTHING
          """)
  void sleepIsToldFromAChangedClockAndFromOverload(
      Duration wall, Duration elapsed, Duration boot, String expected) {
    var before = new ClockReading(T0, 1_000, Duration.ofHours(3));
    var after =
        new ClockReading(T0.plus(wall), 1_000 + elapsed.toNanos(), Duration.ofHours(3).plus(boot));

    String told =
        switch (after.since(before, Duration.ofSeconds(30))) {
          case ClockReading.Nothing _ -> "NOTHING";
          case ClockReading.Slept(var by) -> "SLEPT " + by;
          case ClockReading.ClockChanged(var by) -> "CHANGED " + by;
        };

    assertEquals(expected, told);
  }
}
