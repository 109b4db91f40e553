package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T5")
class DstNotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 30 2 * * ?     | America/New_York | MOVED 2026-03-08T02:30 x1
          0 30 1 * * ?     | America/New_York | FIRST_PASS 2026-11-01T01:30 x1
          0 0,30 2 * * ?   | America/New_York | COLLAPSED 2026-03-08T02:00 x2
          0 0 2,3 * * ?    | America/New_York | COLLAPSED 2026-03-08T02:00 x2
          0 0/20 1-2 * * ? | America/New_York | COLLAPSED 2026-03-08T02:00 x3; DOUBLED 2026-11-01T01:00 x3
          0 15 * * * ?     | America/New_York | DOUBLED 2026-11-01T01:15 x1
          0 0 12 * * ?     | America/New_York | ''
          0 30 2 ? * MON   | America/New_York | ''
          0 30 2 * * ?     | Asia/Shanghai    | ''
          0 0 0 * * ?      | Africa/Cairo     | MOVED 2026-04-24T00:00 x1
          """)
  void clockChangesOfAYearThatTouchAScheduleAreListed(String text, ZoneId zone, String expected) {
    CronExpression expression = CronExpression.parse(text);

    String notes =
        expression.dstNotes(Instant.parse("2026-01-01T00:00:00Z"), 365, zone).stream()
            .map(note -> note.effect() + " " + note.firstTime() + " x" + note.times())
            .collect(Collectors.joining("; "));

    assertEquals(expected, notes);
  }
}
