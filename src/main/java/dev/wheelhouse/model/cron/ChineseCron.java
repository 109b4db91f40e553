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
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The time of day in Chinese, and the whole sentence; [ChineseDays] says the days.
final class ChineseCron {
  private static final Pattern BORDER =
      Pattern.compile("(?<=\\p{IsHan})(?=\\d)|(?<=\\d)(?=\\p{IsHan})");

  private ChineseCron() {}

  static String sentence(CronFields fields) {
    Rhythm rhythm = Rhythm.of(fields);
    String days = ChineseDays.of(fields, rhythm.daily());
    return spaced(days + time(rhythm));
  }

  private static String time(Rhythm rhythm) {
    return switch (rhythm) {
      case At(var times) -> list(times.stream().map(Object::toString).toList());
      case Every(int count, Unit unit) when count == 1 && unit == Unit.HOUR -> "每小时整点";
      case Every(int count, Unit unit) -> counted(count, unit);
      case Between(int count, Unit unit, var first, var last) ->
          first + "至" + last + counted(count, unit);
      case Within(One(int second), var minutes, var hours) when second == 0 ->
          hours(hours) + part(minutes, "分", "分钟");
      case Within(var seconds, All _, All _) -> "每分钟" + part(seconds, "秒", "秒");
      case Within(var seconds, var minutes, var hours) ->
          hours(hours) + joined(part(minutes, "分", "分钟"), part(seconds, "秒", "秒"));
    };
  }

  private static String joined(String minutes, String seconds) {
    boolean direct = minutes.endsWith("分") || seconds.startsWith("，");
    return minutes + (direct ? "" : "的") + seconds;
  }

  private static String counted(int count, Unit unit) {
    return (count == 1 ? "每" : "每" + count)
        + switch (unit) {
          case SECOND -> "秒";
          case MINUTE -> "分钟";
          case HOUR -> "小时";
        };
  }

  private static String hours(ValuePattern pattern) {
    return pattern instanceof All ? "每小时" : values(pattern, Integer::toString) + "时";
  }

  private static String part(ValuePattern pattern, String place, String duration) {
    return switch (pattern) {
      case All _ -> "每" + duration;
      case Step(int from, int every) when from == 0 && 60 % every == 0 -> "每" + every + duration;
      case Step(int from, int every) -> "，从第" + from + place + "起每" + every + duration;
      case One _, Run _, Some _ -> "第" + values(pattern, Integer::toString) + place;
    };
  }

  /// `5、7 和 10 至 20`, each value by its name.
  static String values(ValuePattern pattern, IntFunction<String> name) {
    return switch (pattern) {
      case One(int value) -> name.apply(value);
      case Run(int from, int to) -> name.apply(from) + "至" + name.apply(to);
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
        : String.join("、", items.subList(0, items.size() - 1)) + "和" + items.getLast();
  }

  /// Sets digits apart from the characters around them.
  private static String spaced(String sentence) {
    return BORDER.matcher(sentence).replaceAll(" ");
  }
}
