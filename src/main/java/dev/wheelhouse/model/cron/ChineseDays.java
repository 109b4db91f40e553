package dev.wheelhouse.model.cron;

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
import java.util.ArrayList;
import java.util.List;

/// The days of a sentence in Chinese, from the year down to the day.
final class ChineseDays {
  private static final String WEEK = "一二三四五六日";

  private final DayWords words;

  private ChineseDays(DayWords words) {
    this.words = words;
  }

  static String of(CronFields fields, boolean daily) {
    ChineseDays chinese = new ChineseDays(DayWords.of(fields));
    return chinese.years() + chinese.days(daily);
  }

  private String days(boolean daily) {
    if (words.everyDate() && words.everyWeekday()) {
      return months() + (daily ? "每天" : "");
    }
    if (words.everyWeekday()) {
      return dates();
    }
    if (words.everyDate()) {
      return weekdays();
    }
    return words.eitherDay()
        ? dates() + "，以及" + weekdays()
        : dates() + "（仅限" + plainWeekdays() + "）";
  }

  private String dates() {
    List<String> items = new ArrayList<>();
    if (!words.dates().isEmpty()) {
      items.add(plainDates());
    }
    words.dateTerms().forEach(term -> items.add(moving(term)));
    return monthsOf() + ChineseCron.list(items);
  }

  private String plainDates() {
    return switch (words.datePattern()) {
      case All _ -> "每天";
      case Step(int from, int every) -> "从" + from + "日起每" + every + "天";
      case One _, Run _, Some _ -> ChineseCron.values(words.datePattern(), day -> day + "日");
    };
  }

  private String weekdays() {
    List<String> items = new ArrayList<>();
    if (!words.weekdays().isEmpty()) {
      boolean run = words.weekdayPattern() instanceof Run;
      items.add(months() + (run ? "" : "每") + plainWeekdays());
    }
    if (!words.weekdayTerms().isEmpty()) {
      List<String> moving = words.weekdayTerms().stream().map(ChineseDays::moving).toList();
      items.add(monthsOf() + ChineseCron.list(moving));
    }
    return String.join("，以及", items);
  }

  private String plainWeekdays() {
    return ChineseCron.values(words.weekdayPattern(), ChineseDays::weekday);
  }

  private static String moving(DayTerm term) {
    return switch (term) {
      case LastDay(int before) when before == 0 -> "最后一天";
      case LastDay(int before) -> "倒数第" + (before + 1) + "天";
      case LastWorkday(int before) when before == 0 -> "最后一个工作日";
      case LastWorkday(int before) -> "最接近倒数第" + (before + 1) + "天的工作日";
      case NearestWorkday(int day) -> "最接近" + day + "日的工作日";
      case NthWeekday(int weekday, int nth) ->
          "第" + "一二三四五".charAt(nth - 1) + "个" + weekday(DayWords.fromMonday(weekday));
      case LastWeekday(int weekday) -> "最后一个" + weekday(DayWords.fromMonday(weekday));
    };
  }

  /// The months as the owner of days of the month: `每月`, `2 月`, `3 月至 5 月每月`.
  private String monthsOf() {
    return switch (words.months()) {
      case All _ -> "每月";
      case One _ -> months();
      case Run _ -> months() + "每月";
      case Some _, Step _ -> months() + "的";
    };
  }

  private String months() {
    return switch (words.months()) {
      case All _ -> "";
      case Run(int from, int to) -> from + "月至" + (from < to ? " " : "次年") + to + "月";
      case One _, Some _, Step _ -> ChineseCron.values(words.months(), month -> month + "月");
    };
  }

  private String years() {
    return switch (words.years()) {
      case All _ -> "";
      case Step(int from, int every) -> "从" + from + "年起每" + every + "年，";
      case One(int year) -> year + "年";
      case Run _, Some _ -> ChineseCron.values(words.years(), year -> year + "年") + "，";
    };
  }

  private static String weekday(int fromMonday) {
    return "周" + WEEK.charAt(fromMonday - 1);
  }
}
