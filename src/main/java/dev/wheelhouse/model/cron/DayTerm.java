package dev.wheelhouse.model.cron;

/// A day that has a different number from month to month.
sealed interface DayTerm {
  /// The day of this month, or 0 where the month has none.
  int in(MonthShape month);

  /// `L`, and `L-3` for three days before it.
  record LastDay(int before) implements DayTerm {
    @Override
    public int in(MonthShape month) {
      return Math.max(0, month.length() - before);
    }
  }

  /// `LW`, and `L-3W`.
  record LastWorkday(int before) implements DayTerm {
    @Override
    public int in(MonthShape month) {
      int day = month.length() - before;
      return day < 1 ? 0 : month.nearestWorkday(day);
    }
  }

  /// `15W`.
  record NearestWorkday(int day) implements DayTerm {
    @Override
    public int in(MonthShape month) {
      return day > month.length() ? 0 : month.nearestWorkday(day);
    }
  }

  /// `MON#1`.
  record NthWeekday(int weekday, int nth) implements DayTerm {
    @Override
    public int in(MonthShape month) {
      int day = 1 + Math.floorMod(weekday - month.firstWeekday(), 7) + 7 * (nth - 1);
      return day > month.length() ? 0 : day;
    }
  }

  /// `FRIL`.
  record LastWeekday(int weekday) implements DayTerm {
    @Override
    public int in(MonthShape month) {
      int last = month.weekdayOf(month.length());
      return month.length() - Math.floorMod(last - weekday, 7);
    }
  }
}
