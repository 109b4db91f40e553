package dev.wheelhouse.model.cron;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/// The days of the calendar on which an expression matches. Walks years, then months, then the bits
/// of a month, so that a day forty years away costs little more than tomorrow.
final class MatchingDays {
  static final long NONE = Long.MAX_VALUE;

  /// An expression without years that matches at all does so within 40 (29 February on a Monday,
  /// across 2100).
  private static final int SEARCHED_YEARS = 100;

  private final long dates;
  private final long weekdays;
  private final long months;
  private final List<DayTerm> dateTerms;
  private final List<DayTerm> weekdayTerms;
  private final boolean eitherDay;
  private final boolean everyYear;
  private final BitSet years = new BitSet();

  MatchingDays(CronFields fields) {
    this.dates = fields.dayOfMonth().mask();
    this.weekdays = fields.dayOfWeek().mask();
    this.months = fields.month().mask();
    this.dateTerms = fields.dayOfMonth().terms();
    this.weekdayTerms = fields.dayOfWeek().terms();
    this.eitherDay = fields.eitherDay();
    this.everyYear = fields.year().star();
    fields.year().values().forEach(years::set);
  }

  /// The first matching day at or after a day, counted from 1970-01-01, or [#NONE].
  long atOrAfter(long epochDay) {
    LocalDate start = LocalDate.ofEpochDay(epochDay);
    int lastYear = everyYear ? start.getYear() + SEARCHED_YEARS : CronField.YEAR.max();
    for (int year = yearFrom(start.getYear()); year <= lastYear; year = yearFrom(year + 1)) {
      boolean first = year == start.getYear();
      long found =
          first ? inYear(year, start.getMonthValue(), start.getDayOfMonth()) : inYear(year, 1, 1);
      if (found != NONE) {
        return found;
      }
    }
    return NONE;
  }

  private int yearFrom(int year) {
    if (everyYear) {
      return year;
    }
    int next = years.nextSetBit(Math.max(0, year));
    return next < 0 ? Integer.MAX_VALUE : next;
  }

  private long inYear(int year, int fromMonth, int fromDay) {
    for (int month = fromMonth; month <= 12; month++) {
      if ((months >>> month & 1) == 0) {
        continue;
      }
      int from = month == fromMonth ? fromDay : 1;
      long rest = inMonth(MonthShape.of(year, month)) >>> from << from;
      if (rest != 0) {
        return LocalDate.of(year, month, Long.numberOfTrailingZeros(rest)).toEpochDay();
      }
    }
    return NONE;
  }

  private long inMonth(MonthShape month) {
    long byDate = (dates & month.allDays()) | moving(dateTerms, month);
    long byWeekday = month.daysOn(weekdays) | moving(weekdayTerms, month);
    return eitherDay ? byDate | byWeekday : byDate & byWeekday;
  }

  private static long moving(List<DayTerm> terms, MonthShape month) {
    long days = 0;
    for (DayTerm term : terms) {
      days |= 1L << term.in(month);
    }
    return days & ~1L; // day 0 stands for none
  }
}
