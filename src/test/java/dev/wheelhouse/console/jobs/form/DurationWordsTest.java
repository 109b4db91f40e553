package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Durations as people type them.
@Tag("U15")
class DurationWordsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          300,            PT5M
          300 s,          PT5M
          5min,           PT5M
          5 Minutes,      PT5M
          1 h 30 min,     PT1H30M
          1h30m,          PT1H30M
          1.5 h,          PT1H30M
          250 ms,         PT0.25S
          0.5 s,          PT0.5S
          2 d,            PT48H
          5 分钟,          PT5M
          1 小时 30 分,     PT1H30M
          0 s,            PT0S
          """)
  void textMeansADuration(String text, Duration meant) {
    assertEquals(Optional.of(meant), DurationWords.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "five",
        "5 x",
        "-5 s",
        "5 s,",
        "5,5 s",
        "s",
        "0.0000001 ms",
        "11 y",
        "4000 d"
      })
  void otherTextMeansNone(String text) {
    assertEquals(Optional.empty(), DurationWords.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PT5M,        5 min
          PT1H30M,     1 h 30 min
          PT48H1S,     48 h 1 s
          PT1M0.5S,    1 min 500 ms
          PT1.5S,      1.5 s
          PT0S,        0 s
          """)
  void durationIsWrittenInItsUnits(Duration duration, String text) {
    assertEquals(text, DurationWords.format(duration));
  }

  @Test
  void everyDurationIsReadBackAsItWasWritten() {
    var random = new Random(7);

    for (var i = 0; i < 5_000; i++) {
      var duration = Duration.ofNanos(random.nextLong(1L << random.nextInt(1, 58)));
      assertEquals(Optional.of(duration), DurationWords.parse(DurationWords.format(duration)));
    }
  }
}
