package dev.wheelhouse.model.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Collects what a file says, within the bounds of an import.
final class FoundDays {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2999;

  private static final int LONGEST_NAME = 128;
  private static final int SHOWN = 60;

  private final TreeMap<LocalDate, String> days = new TreeMap<>();
  private final List<CalendarImport.Problem> problems = new ArrayList<>();
  private boolean full;

  /// Takes a day; of two names of one day the first stays.
  void day(int line, LocalDate day, String name) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      problem(line, "%s is outside the years %d to %d.".formatted(day, FIRST_YEAR, LAST_YEAR));
    } else if (days.containsKey(day)) {
      days.merge(day, clean(name), (former, later) -> former.isEmpty() ? later : former);
    } else if (days.size() < CalendarImport.MOST_DAYS) {
      days.put(day, clean(name));
    } else if (!full) {
      full = true;
      problem(
          line,
          "The file has more than %d days; further ones are left out."
              .formatted(CalendarImport.MOST_DAYS));
    }
  }

  void problem(int line, String message) {
    if (problems.size() < CalendarImport.MOST_PROBLEMS - 1) {
      problems.add(new CalendarImport.Problem(line, message));
    } else if (problems.size() < CalendarImport.MOST_PROBLEMS) {
      problems.add(new CalendarImport.Problem(line, "Further problems are not listed."));
    }
  }

  boolean full() {
    return full;
  }

  boolean empty() {
    return days.isEmpty();
  }

  CalendarImport result() {
    return new CalendarImport(days, problems);
  }

  /// A text from the file, short and in one line.
  static String shown(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
  }

  private static String clean(String name) {
    String clean = name.replaceAll("\\p{Cntrl}+", " ").strip();
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME - 1) + "…";
  }
}
