package dev.wheelhouse.model.cron;

import dev.wheelhouse.model.cron.InvalidCron.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An expression, parsed: its fields, and whether a day needs to match either of the two day fields
/// (Unix, both of them restricted) or both.
record CronFields(
    FieldValues second,
    FieldValues minute,
    FieldValues hour,
    FieldValues dayOfMonth,
    FieldValues month,
    FieldValues dayOfWeek,
    FieldValues year,
    boolean eitherDay) {

  private static final Map<String, String> MACROS =
      Map.of(
          "@hourly", "0 * * * *",
          "@daily", "0 0 * * *",
          "@midnight", "0 0 * * *",
          "@weekly", "0 0 * * 0",
          "@monthly", "0 0 1 * *",
          "@yearly", "0 0 1 1 *",
          "@annually", "0 0 1 1 *");

  private static final String FORMS =
      "6 or 7 fields (second minute hour day-of-month month day-of-week [year]),"
          + " or 5 (minute hour day-of-month month day-of-week)";

  static CronFields parse(String text) {
    String expression = text.strip();
    if (expression.isEmpty()) {
      throw InvalidCron.asAWhole(Problem.BLANK, "", FORMS, "cron.allowed.forms");
    }
    List<String> fields = Arrays.asList(expanded(expression).split("\\s+"));
    return switch (fields.size()) {
      case 5 -> unix(fields);
      case 6, 7 -> quartz(fields);
      default ->
          throw InvalidCron.asAWhole(Problem.FIELD_COUNT, expression, FORMS, "cron.allowed.forms");
    };
  }

  private static String expanded(String expression) {
    if (!expression.startsWith("@")) {
      return expression;
    }
    String fields = MACROS.get(expression.toLowerCase(Locale.ROOT));
    if (fields == null) {
      throw InvalidCron.asAWhole(
          Problem.UNKNOWN_MACRO,
          expression,
          "@hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually",
          "cron.allowed.macros");
    }
    return fields;
  }

  /// Whether no day of the calendar is left out.
  boolean everyDay() {
    return dayOfMonth.allOf(CronField.DAY_OF_MONTH)
        && dayOfWeek.allOf(CronField.DAY_OF_WEEK)
        && month.allOf(CronField.MONTH)
        && year.allOf(CronField.YEAR);
  }

  private static CronFields unix(List<String> fields) {
    FieldValues date = field(CronSyntax.UNIX, CronField.DAY_OF_MONTH, fields.get(2));
    FieldValues weekday = field(CronSyntax.UNIX, CronField.DAY_OF_WEEK, fields.get(4));
    // As in crontab(5): a field that begins with a star, even */2, is not restricted.
    boolean either = !date.text().startsWith("*") && !weekday.text().startsWith("*");
    return new CronFields(
        field(CronSyntax.UNIX, CronField.SECOND, "0"),
        field(CronSyntax.UNIX, CronField.MINUTE, fields.get(0)),
        field(CronSyntax.UNIX, CronField.HOUR, fields.get(1)),
        date,
        field(CronSyntax.UNIX, CronField.MONTH, fields.get(3)),
        weekday,
        field(CronSyntax.UNIX, CronField.YEAR, "*"),
        either);
  }

  private static CronFields quartz(List<String> fields) {
    CronFields parsed =
        new CronFields(
            field(CronSyntax.QUARTZ, CronField.SECOND, fields.get(0)),
            field(CronSyntax.QUARTZ, CronField.MINUTE, fields.get(1)),
            field(CronSyntax.QUARTZ, CronField.HOUR, fields.get(2)),
            field(CronSyntax.QUARTZ, CronField.DAY_OF_MONTH, fields.get(3)),
            field(CronSyntax.QUARTZ, CronField.MONTH, fields.get(4)),
            field(CronSyntax.QUARTZ, CronField.DAY_OF_WEEK, fields.get(5)),
            field(CronSyntax.QUARTZ, CronField.YEAR, fields.size() == 7 ? fields.get(6) : "*"),
            false);
    parsed.requireOneOpenDay();
    return parsed;
  }

  private void requireOneOpenDay() {
    boolean bothStars = dayOfMonth.star() && dayOfWeek.star();
    if (dayOfMonth.open() == dayOfWeek.open() && !bothStars) {
      Problem problem = dayOfMonth.open() ? Problem.TWO_OPEN_DAYS : Problem.NO_OPEN_DAY;
      CronField field = dayOfMonth.star() ? CronField.DAY_OF_MONTH : CronField.DAY_OF_WEEK;
      String text = dayOfMonth.star() ? dayOfMonth.text() : dayOfWeek.text();
      throw InvalidCron.inField(problem, CronSyntax.QUARTZ, field, text);
    }
  }

  private static FieldValues field(CronSyntax syntax, CronField field, String text) {
    return FieldParser.parse(syntax, field, text);
  }
}
