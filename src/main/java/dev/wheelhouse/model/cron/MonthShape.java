package dev.wheelhouse.model.cron;

import java.time.LocalDate;

/// A month as day rules see it: how long it is, and which day of the week (1 is Sunday) it begins
/// with. Sets of days are bits, bit n for day n.
record MonthShape(int length, int firstWeekday) {

  static MonthShape of(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new MonthShape(first.lengthOfMonth(), first.getDayOfWeek().getValue() % 7 + 1);
  }

  int weekdayOf(int day) {
    return (firstWeekday + day - 2) % 7 + 1;
  }

  long allDays() {
    return (1L << (length + 1)) - 2;
  }

  /// The days that fall on the given weekdays, bit n for weekday n.
  long daysOn(long weekdays) {
    long week = weekdays >>> 1;
    int shift = firstWeekday - 1;
    long fromFirst = ((week >>> shift) | (week << (7 - shift))) & 0x7f;
    return (fromFirst << 1 | fromFirst << 8 | fromFirst << 15 | fromFirst << 22 | fromFirst << 29)
        & allDays();
  }

  /// The Monday to Friday nearest to a day, without leaving the month.
  int nearestWorkday(int day) {
    return switch (weekdayOf(day)) {
      case 7 -> day > 1 ? day - 1 : day + 2;
      case 1 -> day < length ? day + 1 : day - 2;
      default -> day;
    };
  }
}
