package dev.wheelhouse.model.cron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("T1")
class InvalidCronTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          60 * * * * ?            | second       | cron.out-of-range    | "60" is out of range; allowed: 0 to 59
          0 61 * * * ?            | minute       | cron.out-of-range    | "61" is out of range; allowed: 0 to 59
          0 0 24 * * ?            | hour         | cron.out-of-range    | "24" is out of range; allowed: 0 to 23
          0 0 5-25 * * ?          | hour         | cron.out-of-range    | "25" is out of range
          0 0 99999 * * ?         | hour         | cron.out-of-range    | "99999" is out of range
          0 0 0 0 * ?             | day of month | cron.out-of-range    | "0" is out of range; allowed: 1 to 31
          0 0 0 32 * ?            | day of month | cron.out-of-range    | "32" is out of range
          0 0 0 32W * ?           | day of month | cron.out-of-range    | "32W" is out of range
          0 0 0 L-31 * ?          | day of month | cron.out-of-range    | "L-31" is out of range
          0 0 0 W * ?             | day of month | cron.not-a-value     | "W" is not understood here; allowed: 1 to 31, *, lists (a,b), ranges (a-b), steps (a/n, a-b/n, */n), L, L-n, nW, LW, ?
          0 0 0 1-5W * ?          | day of month | cron.not-a-value     | "5W" is not understood
          0 0 0 1 13 ?            | month        | cron.out-of-range    | "13" is out of range; allowed: 1 to 12 or JAN to DEC
          0 0 0 1 JANUARY ?       | month        | cron.not-a-value     | "JANUARY" is not understood
          0 0 0 1 ? ?             | month        | cron.not-a-value     | "?" is not understood
          0 0 0 ? * 0             | day of week  | cron.out-of-range    | "0" is out of range; allowed: 1 to 7 (1 is Sunday) or SUN to SAT
          0 0 0 ? * 8             | day of week  | cron.out-of-range    | "8" is out of range
          0 0 0 ? * MON#6         | day of week  | cron.out-of-range    | "MON#6" is out of range
          0 0 0 ? * MON#0         | day of week  | cron.out-of-range    | "MON#0" is out of range
          0 0 0 ? * MUN           | day of week  | cron.not-a-value     | "MUN" is not understood
          0 0 0 1 1 ? 1969        | year         | cron.out-of-range    | "1969" is out of range; allowed: 1970 to 2099
          0 0 0 1 1 ? 2030-2026   | year         | cron.years-backwards | "2030-2026" runs backwards
          ? 0 0 * * ?             | second       | cron.not-a-value     | "?" is not understood
          0 L 0 * * ?             | minute       | cron.not-a-value     | "L" is not understood
          0 1,,2 0 * * ?          | minute       | cron.empty-item      | the list has an empty item
          0 , 0 * * ?             | minute       | cron.empty-item      | the list has an empty item
          0 -5 0 * * ?            | minute       | cron.not-a-value     | "" is not understood
          0 5- 0 * * ?            | minute       | cron.not-a-value     | "" is not understood
          0 1-2-3 0 * * ?         | minute       | cron.not-a-value     | "2-3" is not understood
          0 1.5 0 * * ?           | minute       | cron.not-a-value     | "1.5" is not understood
          0 */0 0 * * ?           | minute       | cron.bad-step        | the step "0" is out of range; allowed: steps of 1 to 59
          0 */90 * * * ?          | minute       | cron.bad-step        | the step "90" is out of range
          0 0 */24 * * ?          | hour         | cron.bad-step        | steps of 1 to 23
          0 5/x 0 * * ?           | minute       | cron.bad-step        | the step "X"
          0 5/ 0 * * ?            | minute       | cron.bad-step        | the step ""
          0 1/2/3 0 * * ?         | minute       | cron.not-a-value     | "1/2/3" is not understood
          0 0 9 * * MON           | day of month | cron.no-open-day     | one of the two day fields must be ?
          0 0 9 15 * *            | day of week  | cron.no-open-day     | one of the two day fields must be ?
          0 0 9 15 * MON          | day of week  | cron.no-open-day     | one of the two day fields must be ?
          0 0 9 ? * ?             | day of week  | cron.two-open-days   | only one of the two day fields can be ?
          0 9 L * *               | day of month | cron.quartz-only     | "L" needs the form with seconds first (6 or 7 fields); allowed: 1 to 31
          0 9 ? * 1               | day of month | cron.quartz-only     | "?" needs
          0 9 * * 1#2             | day of week  | cron.quartz-only     | "1#2" needs
          0 9 * * 5L              | day of week  | cron.quartz-only     | "5L" needs
          0 9 * * 8               | day of week  | cron.out-of-range    | allowed: 0 to 7 (0 and 7 are Sunday) or SUN to SAT
          """)
  void badFieldIsNamedWithWhatIsAllowed(
      String expression, String field, String code, String fragment) {
    InvalidCron fault = assertThrows(InvalidCron.class, () -> CronExpression.parse(expression));

    assertEquals(field, fault.field().orElseThrow().label());
    assertEquals(code, fault.code());
    assertTrue(String.valueOf(fault.getMessage()).startsWith(field + ": "), fault.getMessage());
    assertTrue(fault.getMessage().contains(fragment), fault.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``              | cron.blank         | cron expression: there is no expression; allowed: 6 or 7 fields
          `   `           | cron.blank         | there is no expression
          * * * *         | cron.field-count   | "* * * *" has the wrong number of fields; allowed: 6 or 7 fields
          0 0 0 1 1 ? * * | cron.field-count   | has the wrong number of fields
          @reboot         | cron.unknown-macro | "@reboot" is not known; allowed: @hourly, @daily
          """)
  void badExpressionAsAWholeIsRefused(String expression, String code, String fragment) {
    InvalidCron fault = assertThrows(InvalidCron.class, () -> CronExpression.parse(expression));

    assertTrue(fault.field().isEmpty());
    assertEquals(code, fault.code());
    assertTrue(fault.getMessage().contains(fragment), fault.getMessage());
  }

  @Test
  void faultCarriesWhatATranslationNeeds() {
    InvalidCron fault = assertThrows(InvalidCron.class, () -> CronExpression.parse("0 61 * * * ?"));

    assertEquals(List.of("61", "0", "59", "59"), fault.args());
    assertEquals("cron.allowed.minute", fault.allowedKey());
    assertEquals("61", fault.offending());
  }
}
