package dev.wheelhouse.model.cron;

import dev.wheelhouse.model.cron.ValuePattern.All;
import dev.wheelhouse.model.cron.ValuePattern.One;
import dev.wheelhouse.model.cron.ValuePattern.Run;
import dev.wheelhouse.model.cron.ValuePattern.Some;
import dev.wheelhouse.model.cron.ValuePattern.Step;
import java.time.LocalTime;
import java.util.List;

/// What the time fields say within a day, in the form that makes the shortest true sentence.
sealed interface Rhythm {
  /// The unit of a repetition.
  enum Unit {
    SECOND(60),
    MINUTE(60),
    HOUR(24);

    private final int cycle;

    Unit(int cycle) {
      this.cycle = cycle;
    }
  }

  /// At times of day that are few enough to name.
  record At(List<LocalTime> times) implements Rhythm {}

  /// In equal steps, without end.
  record Every(int count, Unit unit) implements Rhythm {}

  /// In equal steps, from the first to the last time of each day.
  record Between(int count, Unit unit, LocalTime first, LocalTime last) implements Rhythm {}

  /// None of these: the fields one by one.
  record Within(ValuePattern seconds, ValuePattern minutes, ValuePattern hours) implements Rhythm {}

  /// Up to so many times are named rather than said as a stretch.
  int FEW_TIMES = 3;

  /// Up to so many times are named where they are no stretch.
  int NAMED_TIMES = 6;

  static Rhythm of(CronFields fields) {
    ValuePattern seconds = ValuePattern.of(fields.second().values(), CronField.SECOND, false);
    ValuePattern minutes = ValuePattern.of(fields.minute().values(), CronField.MINUTE, false);
    ValuePattern hours = ValuePattern.of(fields.hour().values(), CronField.HOUR, fields.everyDay());
    Within within = new Within(seconds, minutes, hours);
    Rhythm endless = endless(within);
    if (endless instanceof Every) {
      return endless;
    }
    List<LocalTime> times = named(fields);
    Rhythm between = seconds.equals(new One(0)) ? between(within, fields) : within;
    if (between instanceof Between && (times.isEmpty() || times.size() > FEW_TIMES)) {
      return between;
    }
    if (!times.isEmpty()) {
      return new At(times);
    }
    return new Within(
        seconds, minutes, ValuePattern.listed(fields.hour().values(), CronField.HOUR, false));
  }

  private static Rhythm endless(Within w) {
    ValuePattern zero = new One(0);
    boolean always = w.hours instanceof All;
    if (always && w.minutes instanceof All && even(w.seconds, Unit.SECOND) > 0) {
      return new Every(even(w.seconds, Unit.SECOND), Unit.SECOND);
    }
    if (always && w.seconds.equals(zero) && even(w.minutes, Unit.MINUTE) > 0) {
      return new Every(even(w.minutes, Unit.MINUTE), Unit.MINUTE);
    }
    boolean onTheHour = w.seconds.equals(zero) && w.minutes.equals(zero);
    if (onTheHour && even(w.hours, Unit.HOUR) > 0) {
      return new Every(even(w.hours, Unit.HOUR), Unit.HOUR);
    }
    return w;
  }

  /// The step of values that go on evenly from one cycle into the next, counted from 0; or 0.
  private static int even(ValuePattern pattern, Unit unit) {
    return switch (pattern) {
      case All _ -> 1;
      case Step(int from, int every) when from == 0 && unit.cycle % every == 0 -> every;
      case Step _, One _, Run _, Some _ -> 0;
    };
  }

  private static List<LocalTime> named(CronFields f) {
    int seconds = f.second().values().size();
    int minutes = f.minute().values().size();
    if (f.hour().values().size() * minutes * seconds > NAMED_TIMES) {
      return List.of();
    }
    return f.hour().values().stream()
        .flatMap(h -> f.minute().values().stream().map(m -> LocalTime.of(h, m)))
        .flatMap(time -> f.second().values().stream().map(time::withSecond))
        .toList();
  }

  private static Rhythm between(Within w, CronFields fields) {
    List<Integer> minutes = fields.minute().values();
    LocalTime first = LocalTime.of(firstHour(w.hours, fields), minutes.getFirst());
    LocalTime last = LocalTime.of(lastHour(w.hours, fields), minutes.getLast());
    boolean oneHour = w.hours instanceof One;
    if (w.minutes instanceof One && w.hours instanceof Run) {
      return new Between(1, Unit.HOUR, first, last);
    }
    if (w.minutes instanceof One && w.hours instanceof Step(_, int every)) {
      return new Between(every, Unit.HOUR, first, last);
    }
    if (!oneHour && !(w.hours instanceof Run)) {
      return w;
    }
    return switch (w.minutes) {
      case All _ -> new Between(1, Unit.MINUTE, first, last);
      case Step(int from, int every) when oneHour || (60 % every == 0 && from < every) ->
          new Between(every, Unit.MINUTE, first, last);
      case Run _ when oneHour -> new Between(1, Unit.MINUTE, first, last);
      case Step _, Run _, One _, Some _ -> w;
    };
  }

  private static int firstHour(ValuePattern hours, CronFields fields) {
    return hours instanceof Run(int from, _) ? from : fields.hour().values().getFirst();
  }

  private static int lastHour(ValuePattern hours, CronFields fields) {
    return hours instanceof Run(_, int to) ? to : fields.hour().values().getLast();
  }

  /// Whether a sentence needs to say "every day" to be complete.
  default boolean daily() {
    return switch (this) {
      case At _, Between _ -> true;
      case Every _ -> false;
      case Within(_, _, var hours) -> !(hours instanceof All);
    };
  }
}
