package dev.wheelhouse.model.cron;

import dev.wheelhouse.model.cron.Rhythm.At;
import dev.wheelhouse.model.cron.Rhythm.Between;
import dev.wheelhouse.model.cron.Rhythm.Every;
import dev.wheelhouse.model.cron.Rhythm.Unit;
import dev.wheelhouse.model.cron.Rhythm.Within;
import dev.wheelhouse.model.cron.ValuePattern.All;
import dev.wheelhouse.model.cron.ValuePattern.One;
import dev.wheelhouse.model.cron.ValuePattern.Run;
import dev.wheelhouse.model.cron.ValuePattern.Some;
import dev.wheelhouse.model.cron.ValuePattern.Step;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The time of day in English, and the whole sentence; [EnglishDays] says the days.
final class EnglishCron {
  private EnglishCron() {}

  static String sentence(CronFields fields) {
    Rhythm rhythm = Rhythm.of(fields);
    String days = EnglishDays.of(fields, rhythm.daily());
    if (days.isEmpty()) {
      return time(rhythm);
    }
    return time(rhythm)
        + (rhythm instanceof Within || rhythm instanceof Between ? ", " : " ")
        + days;
  }

  static String brief(CronFields fields) {
    return fields.everyDay() && Rhythm.of(fields) instanceof At(var times)
        ? "Daily at " + times(times)
        : sentence(fields);
  }

  private static String times(List<LocalTime> times) {
    return list(times.stream().map(Object::toString).toList());
  }

  private static String time(Rhythm rhythm) {
    return switch (rhythm) {
      case At(var times) -> "At " + times(times);
      case Every(int count, Unit unit) -> "Every " + counted(count, unit);
      case Between(int count, Unit unit, var first, var last) ->
          "Every " + counted(count, unit) + " from " + first + " to " + last;
      case Within(One(int second), var minutes, var hours) when second == 0 ->
          lead(minutes, "minute") + preposition(minutes, hours) + part(hours, "hour");
      case Within(var seconds, All _, All _) -> lead(seconds, "second") + " of every minute";
      case Within(var seconds, var minutes, var hours) ->
          lead(seconds, "second") + ", in " + inner(minutes, hours);
    };
  }

  private static String preposition(ValuePattern minutes, ValuePattern hours) {
    boolean repeated = minutes instanceof All || minutes instanceof Step;
    return repeated && !(hours instanceof All) ? " in " : " of ";
  }

  private static String inner(ValuePattern minutes, ValuePattern hours) {
    return part(minutes, "minute") + " of " + part(hours, "hour");
  }

  private static String counted(int count, Unit unit) {
    String name = unit.name().toLowerCase(Locale.ROOT);
    return count == 1 ? name : count + " " + name + "s";
  }

  private static String lead(ValuePattern pattern, String unit) {
    return switch (pattern) {
      case All _ -> "Every " + unit;
      case Step(int from, int every) when from == 0 && 60 % every == 0 ->
          "Every " + every + " " + unit + "s";
      case Step(int from, int every) ->
          "Every " + every + " " + unit + "s from " + unit + " " + from;
      case One _, Run _, Some _ -> "At " + part(pattern, unit);
    };
  }

  private static String part(ValuePattern pattern, String unit) {
    return switch (pattern) {
      case All _ -> "every " + unit;
      case One(int value) -> unit + " " + value;
      case Run _, Some _ -> unit + "s " + values(pattern, Integer::toString);
      case Step(int from, int every) ->
          "every " + ordinal(every) + " " + unit + " from " + unit + " " + from;
    };
  }

  /// `5, 7 and 10 to 20`, each value by its name.
  static String values(ValuePattern pattern, IntFunction<String> name) {
    return switch (pattern) {
      case One(int value) -> name.apply(value);
      case Run(int from, int to) -> name.apply(from) + " to " + name.apply(to);
      case Some(var runs) -> list(runs.stream().flatMap(run -> pieces(run, name)).toList());
      case All _, Step _ -> throw new IllegalArgumentException("not a list: " + pattern);
    };
  }

  private static Stream<String> pieces(Run run, IntFunction<String> name) {
    return switch (run.to() - run.from()) {
      case 0 -> Stream.of(name.apply(run.from()));
      case 1 -> Stream.of(name.apply(run.from()), name.apply(run.to()));
      default -> Stream.of(values(run, name));
    };
  }

  static String list(List<String> items) {
    return items.size() == 1
        ? items.getFirst()
        : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
  }

  static String ordinal(int number) {
    boolean teen = number / 10 % 10 == 1;
    return number
        + switch (number % 10) {
          case 1 -> teen ? "th" : "st";
          case 2 -> teen ? "th" : "nd";
          case 3 -> teen ? "th" : "rd";
          default -> "th";
        };
  }
}
