package dev.wheelhouse.model.cron;

/// The seconds of a day at which an expression matches, as bits for hours, minutes and seconds.
final class MatchingTimes {
  static final int NONE = -1;

  private final long hours;
  private final long minutes;
  private final long seconds;

  MatchingTimes(CronFields fields) {
    this.hours = fields.hour().mask();
    this.minutes = fields.minute().mask();
    this.seconds = fields.second().mask();
  }

  int perDay() {
    return Long.bitCount(hours) * Long.bitCount(minutes) * Long.bitCount(seconds);
  }

  /// How many matches lie before a second of the day.
  int before(int secondOfDay) {
    int hour = secondOfDay / 3600;
    int minute = secondOfDay % 3600 / 60;
    int perMinute = Long.bitCount(seconds);
    int inHour =
        below(minutes, minute) * perMinute
            + (has(minutes, minute) ? below(seconds, secondOfDay % 60) : 0);
    return below(hours, hour) * Long.bitCount(minutes) * perMinute
        + (has(hours, hour) ? inHour : 0);
  }

  /// The first match at or after a second of the day, or [#NONE].
  int atOrAfter(int secondOfDay) {
    int hour = secondOfDay / 3600;
    if (has(hours, hour)) {
      int withinHour = withinHour(secondOfDay % 3600);
      if (withinHour != NONE) {
        return hour * 3600 + withinHour;
      }
      hour++;
    }
    int nextHour = first(hours, hour);
    return nextHour == NONE ? NONE : nextHour * 3600 + first(minutes, 0) * 60 + first(seconds, 0);
  }

  private int withinHour(int secondOfHour) {
    int minute = secondOfHour / 60;
    if (has(minutes, minute)) {
      int second = first(seconds, secondOfHour % 60);
      if (second != NONE) {
        return minute * 60 + second;
      }
      minute++;
    }
    int nextMinute = first(minutes, minute);
    return nextMinute == NONE ? NONE : nextMinute * 60 + first(seconds, 0);
  }

  private static int below(long bits, int index) {
    return Long.bitCount(bits & (1L << index) - 1);
  }

  private static boolean has(long bits, int index) {
    return (bits >>> index & 1) != 0;
  }

  private static int first(long bits, int from) {
    long rest = bits >>> from << from;
    return rest == 0 ? NONE : Long.numberOfTrailingZeros(rest);
  }
}
