package dev.wheelhouse.engine.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.capacity.Backpressure.Level;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a long queue and late triggers lead to, as a table.
@Tag("P3")
class BackpressureTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # waiting, lag in seconds, level for a high-water mark of 1,000
          0,     0,     NONE
          799,   0,     NONE
          800,   0,     SLOW_BACKFILLS
          999,   0,     SLOW_BACKFILLS
          1000,  0,     REFUSE_MANUAL
          5000,  0,     REFUSE_MANUAL
          100,   60,    NONE
          100,   61,    REFUSE_MANUAL
          99,    3600,  NONE
          """)
  void levelFollowsQueueAndLag(int waiting, int lag, Level level) {
    assertEquals(level, Backpressure.level(waiting, Duration.ofSeconds(lag), 1_000));
  }
}
