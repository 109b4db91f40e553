package dev.wheelhouse.model.cron;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// A random Quartz expression together with what it means, made side by side, so that the meaning
/// owes nothing to the parser under test. Fires on whole minutes.
record RandomCron(String text, CronKind kind, Predicate<LocalDateTime> matches) {

  static RandomCron make(Random random) {
    Field minute = Field.make(random, 0, 59);
    Field hour = random.nextInt(4) == 0 ? Field.every(0, 23) : Field.make(random, 0, 23);
    Field month = random.nextInt(3) == 0 ? Field.make(random, 1, 12) : Field.every(1, 12);
    Days days = Days.make(random);
    String text = "0 " + minute.text + " " + hour.text + " ";
    return new RandomCron(
        text + days.date + " " + month.text + " " + days.weekday,
        kind(minute, hour),
        wall ->
            wall.getSecond() == 0
                && minute.values.contains(wall.getMinute())
                && hour.values.contains(wall.getHour())
                && month.values.contains(wall.getMonthValue())
                && days.matches.test(wall));
  }

  private static CronKind kind(Field minute, Field hour) {
    if (hour.values.size() == 24) {
      return CronKind.HOURLY;
    }
    String both = minute.text + hour.text;
    boolean repeats = both.contains("*") || both.contains("/") || both.contains("-");
    return repeats ? CronKind.INTERVAL : CronKind.FIXED;
  }

  private record Field(String text, SortedSet<Integer> values) {
    static Field every(int min, int max) {
      return new Field("*", stepped(min, max, 1, min, max));
    }

    static Field make(Random random, int min, int max) {
      int a = random.nextInt(min, max + 1);
      int b = random.nextInt(min, max + 1);
      int step = random.nextInt(1, Math.min(max, 20));
      return switch (random.nextInt(8)) {
        case 0 -> every(min, max);
        case 1, 2 -> new Field("" + a, new TreeSet<>(List.of(a)));
        case 3, 4 -> new Field(a + "," + b, new TreeSet<>(List.of(a, b)));
        case 5 -> new Field(a + "-" + b, stepped(a, b, 1, min, max));
        case 6 -> new Field(a + "/" + step, stepped(a, max, step, min, max));
        default -> new Field("*/" + step, stepped(min, max, step, min, max));
      };
    }

    private static SortedSet<Integer> stepped(int from, int to, int step, int min, int max) {
      SortedSet<Integer> values = new TreeSet<>();
      int size = max - min + 1;
      int end = to < from ? to + size : to;
      for (int value = from; value <= end; value += step) {
        values.add(value > max ? value - size : value);
      }
      return values;
    }
  }

  private record Days(String date, String weekday, Predicate<LocalDateTime> matches) {
    static Days make(Random random) {
      int day = random.nextInt(1, 32);
      int weekday = random.nextInt(1, 8);
      int iso = weekday == 1 ? 7 : weekday - 1;
      int nth = random.nextInt(1, 6);
      return switch (random.nextInt(9)) {
        case 0 -> new Days("" + day, "?", wall -> wall.getDayOfMonth() == day);
        case 1 -> new Days("L", "?", Days::lastOfMonth);
        case 2 -> new Days("LW", "?", wall -> isWeekday(wall) && !anyWeekdayLaterInMonth(wall));
        case 3 -> new Days("?", "" + weekday, wall -> wall.getDayOfWeek().getValue() == iso);
        case 4 ->
            new Days(
                "?",
                weekday + "#" + nth,
                wall ->
                    wall.getDayOfWeek().getValue() == iso && (wall.getDayOfMonth() + 6) / 7 == nth);
        case 5 ->
            new Days(
                "?",
                weekday + "L",
                wall ->
                    wall.getDayOfWeek().getValue() == iso
                        && wall.plusDays(7).getMonth() != wall.getMonth());
        default -> new Days("*", "?", wall -> true);
      };
    }

    private static boolean lastOfMonth(LocalDateTime wall) {
      return wall.plusDays(1).getDayOfMonth() == 1;
    }

    private static boolean isWeekday(LocalDateTime wall) {
      return wall.getDayOfWeek().getValue() < 6;
    }

    private static boolean anyWeekdayLaterInMonth(LocalDateTime wall) {
      for (LocalDateTime day = wall.plusDays(1);
          day.getMonth() == wall.getMonth();
          day = day.plusDays(1)) {
        if (isWeekday(day)) {
          return true;
        }
      }
      return false;
    }
  }
}
