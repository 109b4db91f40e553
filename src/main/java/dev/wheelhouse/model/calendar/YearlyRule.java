package dev.wheelhouse.model.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A day that comes again each year, or every so many years, on the same date.
///
/// @param count of all times it comes, the first one included; 0 for no bound
/// @param until the last day on which it may come; null for no bound
record YearlyRule(int interval, int count, @Nullable LocalDate until) {
  private static final int LONGEST_INTERVAL = 1_000;
  private static final Set<String> KNOWN =
      Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "WKST");

  /// Empty for any other rule.
  static Optional<YearlyRule> parse(String rule, LocalDate first) {
    Map<String, String> parts = new HashMap<>();
    for (String part : rule.toUpperCase(Locale.ROOT).split(";", -1)) {
      String[] sides = part.split("=", 2);
      parts.put(sides[0].strip(), sides.length == 2 ? sides[1].strip() : "");
    }
    boolean plain =
        "YEARLY".equals(parts.get("FREQ"))
            && KNOWN.containsAll(parts.keySet())
            && same(parts.get("BYMONTH"), first.getMonthValue())
            && same(parts.get("BYMONTHDAY"), first.getDayOfMonth());
    return plain ? bounded(parts) : Optional.empty();
  }

  private static boolean same(@Nullable String value, int expected) {
    return value == null || value.equals(Integer.toString(expected));
  }

  private static Optional<YearlyRule> bounded(Map<String, String> parts) {
    String until = parts.get("UNTIL");
    Optional<LocalDate> last =
        until == null || until.length() < 8
            ? Optional.empty()
            : CsvDays.date(until.substring(0, 8));
    if (until != null && last.isEmpty()) {
      return Optional.empty();
    }
    try {
      int interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
      int count = Integer.parseInt(parts.getOrDefault("COUNT", "0"));
      return interval < 1 || interval > LONGEST_INTERVAL || count < 0
          ? Optional.empty()
          : Optional.of(new YearlyRule(interval, count, last.orElse(null)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Whether it comes again after a year.
  boolean goesOnAfter(int year, LocalDate first) {
    int leapYearsApart = 8;
    int later = year + interval * leapYearsApart;
    return repeats(first, later).size() > repeats(first, year).size();
  }

  /// The times it comes after the first one. 29 February comes in leap years only.
  List<LocalDate> repeats(LocalDate first, int lastYear) {
    List<LocalDate> repeats = new ArrayList<>();
    MonthDay date = MonthDay.from(first);
    for (long year = (long) first.getYear() + interval; year <= lastYear; year += interval) {
      if (count > 0 && repeats.size() + 1 >= count) {
        break;
      }
      LocalDate day = date.atYear((int) year);
      if (until != null && day.isAfter(until)) {
        break;
      }
      if (date.isValidYear((int) year)) {
        repeats.add(day);
      }
    }
    return repeats;
  }
}
