package dev.wheelhouse.model.cron;

import static java.util.Locale.ENGLISH;

import dev.wheelhouse.model.cron.DayTerm.LastDay;
import dev.wheelhouse.model.cron.DayTerm.LastWeekday;
import dev.wheelhouse.model.cron.DayTerm.LastWorkday;
import dev.wheelhouse.model.cron.DayTerm.NearestWorkday;
import dev.wheelhouse.model.cron.DayTerm.NthWeekday;
import dev.wheelhouse.model.cron.ValuePattern.All;
import dev.wheelhouse.model.cron.ValuePattern.One;
import dev.wheelhouse.model.cron.ValuePattern.Run;
import dev.wheelhouse.model.cron.ValuePattern.Some;
import dev.wheelhouse.model.cron.ValuePattern.Step;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;

/// The days of a sentence in English.
final class EnglishDays {
  private static final List<String> NTH = List.of("first", "second", "third", "fourth", "fifth");

  private final DayWords words;

  private EnglishDays(DayWords words) {
    this.words = words;
  }

  static String of(CronFields fields, boolean daily) {
    EnglishDays english = new EnglishDays(DayWords.of(fields));
    String days = english.days(daily).strip();
    String years = english.years();
    if (days.isEmpty() || years.isEmpty()) {
      return days + years;
    }
    return days + (english.words.years() instanceof One ? " " : ", ") + years;
  }

  private String days(boolean daily) {
    if (words.everyDate() && words.everyWeekday()) {
      return (daily ? "every day" : "") + inMonths();
    }
    if (words.everyWeekday()) {
      return dates();
    }
    if (words.everyDate()) {
      return weekdays();
    }
    return dates() + (words.eitherDay() ? ", and also " : ", but only ") + weekdays();
  }

  private String dates() {
    if (words.oneDate()) {
      return "on " + words.dates().getFirst() + inMonths().replaceFirst(" in", "");
    }
    List<String> items = new ArrayList<>();
    if (!words.dates().isEmpty()) {
      items.add(plainDates());
    }
    words.dateTerms().forEach(term -> items.add(moving(term)));
    return "on " + EnglishCron.list(items) + ofMonths();
  }

  private String plainDates() {
    return switch (words.datePattern()) {
      case All _ -> "every day";
      case One(int day) -> "day " + day;
      case Step(int from, int every) ->
          "every " + EnglishCron.ordinal(every) + " day from day " + from;
      case Run run -> "days " + EnglishCron.values(run, Integer::toString);
      case Some some -> "days " + EnglishCron.values(some, Integer::toString);
    };
  }

  private String weekdays() {
    List<String> items = new ArrayList<>();
    if (!words.weekdays().isEmpty()) {
      String names = EnglishCron.values(words.weekdayPattern(), EnglishDays::weekday);
      items.add("on " + names + inMonths());
    }
    if (!words.weekdayTerms().isEmpty()) {
      List<String> moving = words.weekdayTerms().stream().map(EnglishDays::moving).toList();
      items.add("on " + EnglishCron.list(moving) + ofMonths());
    }
    return String.join(", and ", items);
  }

  private static String moving(DayTerm term) {
    return switch (term) {
      case LastDay(int before) -> beforeLast(before);
      case LastWorkday(int before) when before == 0 -> "the last weekday";
      case LastWorkday(int before) -> "the weekday nearest " + beforeLast(before);
      case NearestWorkday(int day) -> "the weekday nearest day " + day;
      case NthWeekday(int weekday, int nth) ->
          "the " + NTH.get(nth - 1) + " " + weekday(DayWords.fromMonday(weekday));
      case LastWeekday(int weekday) -> "the last " + weekday(DayWords.fromMonday(weekday));
    };
  }

  private static String beforeLast(int days) {
    return switch (days) {
      case 0 -> "the last day";
      case 1 -> "the day before the last day";
      default -> "the day " + days + " days before the last day";
    };
  }

  private String ofMonths() {
    return switch (words.months()) {
      case All _ -> " of every month";
      case Run run -> " of every month from " + EnglishCron.values(run, EnglishDays::month);
      case One _, Some _, Step _ -> " of " + EnglishCron.values(words.months(), EnglishDays::month);
    };
  }

  private String inMonths() {
    return switch (words.months()) {
      case All _ -> "";
      case Run run -> " from " + EnglishCron.values(run, EnglishDays::month);
      case One _, Some _, Step _ -> " in " + EnglishCron.values(words.months(), EnglishDays::month);
    };
  }

  private String years() {
    return switch (words.years()) {
      case All _ -> "";
      case Run run -> "from " + EnglishCron.values(run, Integer::toString);
      case Step(int from, int every) ->
          "in every " + EnglishCron.ordinal(every) + " year from " + from;
      case One _, Some _ -> "in " + EnglishCron.values(words.years(), Integer::toString);
    };
  }

  private static String weekday(int fromMonday) {
    return DayOfWeek.of(fromMonday).getDisplayName(TextStyle.FULL, ENGLISH);
  }

  private static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, ENGLISH);
  }
}
