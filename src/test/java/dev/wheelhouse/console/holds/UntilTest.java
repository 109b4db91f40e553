package dev.wheelhouse.console.holds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a hold is to end, as operators say it.
@Tag("K1")
class UntilTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NEVER,   '',               2026-02-18T02:42:18Z,
          HOUR,    '',               2026-02-18T02:42:18Z, 2026-02-18T03:42:18Z
          MORNING, '',               2026-02-18T02:42:18Z, 2026-02-18T05:00:00Z
          MORNING, '',               2026-02-18T05:00:00Z, 2026-02-19T05:00:00Z
          TIME,    '07:30',          2026-02-18T02:42:18Z, 2026-02-18T06:30:00Z
          TIME,    ' 3:30 ',         2026-02-18T02:42:18Z, 2026-02-19T02:30:00Z
          TIME,    2026-02-20 18:00, 2026-02-18T02:42:18Z, 2026-02-20T17:00:00Z
          TIME,    2026-02-17 18:00, 2026-02-18T02:42:18Z,
          TIME,    soon,             2026-02-18T02:42:18Z,
          TIME,    '',               2026-02-18T02:42:18Z,
          TIME,    '25:00',          2026-02-18T02:42:18Z,
          """)
  void isTheNextSuchTimeInTheZoneOfTheEngine(
      Until until, String typed, Instant now, Instant expected) {
    assertEquals(Optional.ofNullable(expected), until.at(typed, now, BERLIN));
  }
}
