package dev.wheelhouse.model.cron;

/// The wall-clock times at which an expression matches, without a zone: seconds since 1970-01-01
/// 00:00 as a clock on the wall counts them.
final class WallTimes {
  static final long NONE = Long.MAX_VALUE;
  static final int DAY = 86_400;

  private final MatchingDays days;
  private final MatchingTimes times;

  WallTimes(CronFields fields) {
    this.days = new MatchingDays(fields);
    this.times = new MatchingTimes(fields);
  }

  /// How many matches lie in [from, to) of a day that has any, in seconds of that day.
  int ofDay(long from, long to) {
    int until = to == DAY ? times.perDay() : times.before((int) to);
    return until - times.before((int) from);
  }

  /// The first match at or after a wall-clock time, or [#NONE].
  long atOrAfter(long wall) {
    long today = Math.floorDiv(wall, DAY);
    long day = days.atOrAfter(today);
    if (day == today) {
      int second = times.atOrAfter(Math.floorMod(wall, DAY));
      if (second != MatchingTimes.NONE) {
        return day * DAY + second;
      }
      day = days.atOrAfter(today + 1);
    }
    return day == MatchingDays.NONE ? NONE : day * DAY + times.atOrAfter(0);
  }

  /// How many matches lie in [from, to).
  int between(long from, long to) {
    int count = 0;
    for (long wall = atOrAfter(from); wall < to; wall = atOrAfter(wall + 1)) {
      count++;
    }
    return count;
  }
}
