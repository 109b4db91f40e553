package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A bad expression is answered with one that works.
@Tag("T1")
@Tag("U15")
class CronSaidTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          61 * * * *      | 1 * * * *
          0 0 24 * * ?    | 0 0 0 * * ?
          0 61 2 ? * *    | 0 1 2 ? * *
          */90 * * * *    | */30 * * * *
          0 0 2 1 * MON   | 0 0 2 1 * ?
          0 0 2 ? * ?     | 0 0 2 * * ?
          0 2 L * *       | 0 0 2 L * ?
          0 2,,3 * * *    | 0 2,3 * * *
          0 2 * *         | 0 2 * * *
          foo * * * *     | * * * * *
          @dayly          | @daily
          """)
  void fixIsAnExpressionThatIsUnderstood(String bad, String better) {
    var fix = CronSaid.finding("triggers[0].expr", bad).fix();

    assertEquals(Fix.use("triggers[0].expr", better), fix);
  }
}
