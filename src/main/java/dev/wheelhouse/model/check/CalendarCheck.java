package dev.wheelhouse.model.check;

import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What keeps a calendar from being saved.
public final class CalendarCheck {
  public static final int MOST_DAYS = 10_000;

  private static final int LONGEST_DAY_NAME = 128;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  private CalendarCheck() {}

  public static List<Problem> problems(HolidayCalendar calendar) {
    var problems = new Problems();
    Texts.nameFault("calendar name", calendar.name())
        .ifPresent(fault -> problems.add("name", fault));
    int days = calendar.days().size();
    problems.addUnless(
        days > 0, "days", "The calendar has no day. Give it one, or delete the calendar.");
    problems.addUnless(
        days <= MOST_DAYS,
        "days",
        "The calendar has %d days; %d are allowed. Leave out the years that are over."
            .formatted(days, MOST_DAYS));
    calendar.days().entrySet().stream()
        .filter(day -> !inRange(day.getKey()) || !readable(day.getValue()))
        .findFirst()
        .ifPresent(day -> problems.add("days", fault(day)));
    return problems.found();
  }

  private static boolean inRange(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static boolean readable(String name) {
    return name.length() <= LONGEST_DAY_NAME && name.chars().noneMatch(Character::isISOControl);
  }

  private static String fault(Map.Entry<LocalDate, String> day) {
    return inRange(day.getKey())
        ? "The name of %s has more than %d characters or a control character. Shorten it."
            .formatted(day.getKey(), LONGEST_DAY_NAME)
        : "The day %s is outside the years %d to %d. Correct it."
            .formatted(day.getKey(), FIRST_YEAR, LAST_YEAR);
  }
}
