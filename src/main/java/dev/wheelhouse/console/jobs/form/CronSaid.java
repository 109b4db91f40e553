package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.cron.CronExpression;
import dev.wheelhouse.model.cron.CronField;
import dev.wheelhouse.model.cron.InvalidCron;

/// What is wrong with a cron expression, and the expression that may have been meant.
final class CronSaid {
  private CronSaid() {}

  /// The finding at an expression that was refused.
  static Finding finding(String path, String expression) {
    try {
      CronExpression.parse(expression);
      return Finding.error(path, Said.of("job-form.cron-never", expression));
    } catch (InvalidCron fault) {
      var fix = CronFix.of(expression, fault).map(it -> Fix.use(path, it));
      return Finding.error(path, said(fault), fix.orElse(null));
    }
  }

  private static Said said(InvalidCron fault) {
    var offending = fault.offending();
    return switch (fault.problem()) {
      case BLANK -> Said.of("job-form.cron-blank");
      case FIELD_COUNT -> Said.of("job-form.cron-field-count");
      case UNKNOWN_MACRO -> Said.of("job-form.cron-macro", offending);
      case EMPTY_ITEM -> inField(fault, "job-form.cron-empty-item");
      case NOT_A_VALUE -> inField(fault, "job-form.cron-not-a-value");
      case OUT_OF_RANGE -> inField(fault, "job-form.cron-out-of-range");
      case BAD_STEP -> inField(fault, "job-form.cron-step");
      case YEARS_BACKWARDS -> Said.of("job-form.cron-backwards", offending);
      case QUARTZ_ONLY -> Said.of("job-form.cron-quartz", offending);
      case NO_OPEN_DAY -> Said.of("job-form.cron-no-open-day");
      case TWO_OPEN_DAYS -> Said.of("job-form.cron-two-open-days");
    };
  }

  private static Said inField(InvalidCron fault, String key) {
    var field = fault.field().orElse(CronField.MINUTE);
    return Said.of(
        key,
        fault.offending(),
        Integer.toString(field.min()),
        Integer.toString(field.max()),
        Said.of(key(field)));
  }

  private static String key(CronField field) {
    return switch (field) {
      case SECOND -> "job-form.cron-second";
      case MINUTE -> "job-form.cron-minute";
      case HOUR -> "job-form.cron-hour";
      case DAY_OF_MONTH -> "job-form.cron-day-of-month";
      case MONTH -> "job-form.cron-month";
      case DAY_OF_WEEK -> "job-form.cron-day-of-week";
      case YEAR -> "job-form.cron-year";
    };
  }
}
