package dev.wheelhouse.model.cron;

import java.util.List;

/// What the day fields say, ready to be put into words of any language.
///
/// @param dates the plain days of the month
/// @param weekdays the plain days of the week, 1 for Monday
record DayWords(
    boolean everyDate,
    boolean everyWeekday,
    boolean eitherDay,
    List<Integer> dates,
    List<DayTerm> dateTerms,
    List<Integer> weekdays,
    List<DayTerm> weekdayTerms,
    ValuePattern months,
    ValuePattern years) {

  /// Longer lists of days in equal steps are said as steps.
  private static final int LISTED_DATES = 5;

  static DayWords of(CronFields fields) {
    boolean everyDate = fields.dayOfMonth().allOf(CronField.DAY_OF_MONTH);
    boolean everyWeekday = fields.dayOfWeek().allOf(CronField.DAY_OF_WEEK);
    boolean everyDay = fields.eitherDay() && (everyDate || everyWeekday);
    return new DayWords(
        everyDate || everyDay,
        everyWeekday || everyDay,
        fields.eitherDay(),
        fields.dayOfMonth().values(),
        fields.dayOfMonth().terms(),
        fields.dayOfWeek().values().stream().map(DayWords::fromMonday).sorted().toList(),
        fields.dayOfWeek().terms(),
        ValuePattern.listed(
            fields.month().values(), CronField.MONTH, fields.year().allOf(CronField.YEAR)),
        ValuePattern.of(fields.year().values(), CronField.YEAR, false));
  }

  static int fromMonday(int weekday) {
    return (weekday + 5) % 7 + 1;
  }

  ValuePattern datePattern() {
    boolean wraps = months instanceof ValuePattern.All;
    return dates.size() > LISTED_DATES
        ? ValuePattern.of(dates, CronField.DAY_OF_MONTH, wraps)
        : ValuePattern.listed(dates, CronField.DAY_OF_MONTH, wraps);
  }

  ValuePattern weekdayPattern() {
    return ValuePattern.listed(weekdays, CronField.DAY_OF_WEEK, true);
  }

  /// Whether the dates are one plain day of one month, like 1 January.
  boolean oneDate() {
    return dates.size() == 1 && dateTerms.isEmpty() && months instanceof ValuePattern.One;
  }
}
