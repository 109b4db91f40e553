package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.console.control.Sparkline;
import dev.wheelhouse.console.control.Tile;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// What the tiles say of the figures, and where they lead.
record TileWords(Setting setting) {
  private static final Duration HOUR = Duration.ofHours(1);

  Tile.Face face(Reading reading, EngineFigures figures) {
    var texts = setting.texts();
    var none = reading.verdict() == Verdict.NO_DATA;
    return new Tile.Face(
        reading.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        reading.verdict().icon(),
        texts.get(reading.verdict().textKey()),
        none ? "–" : value(reading),
        none ? "" : texts.get(unitKey(reading.level())),
        texts.get(targetKey(reading.level())),
        none ? empty(reading.level(), figures) : foot(reading.level(), figures),
        course(reading));
  }

  private static String value(Reading reading) {
    return switch (reading.level()) {
      case TRIGGER_DELAY, DISPATCH_DELAY ->
          String.format(Locale.ROOT, "%.2f", reading.value() / 1000);
      case SUCCESS_RATE -> percent(Math.floor(reading.value() * 1000) / 10);
      case TIMEOUTS -> percent(Math.ceil(reading.value() * 1000) / 10);
      case DEAD_LETTERS -> "+" + Formats.number((long) reading.value());
      case QUEUE -> Formats.number((long) reading.value());
    };
  }

  /// One decimal, rounded to the worse side: 99.97 % is not 100 %, and a time-out not none.
  private static String percent(double rounded) {
    return rounded == Math.rint(rounded)
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", rounded);
  }

  private static String unitKey(Level level) {
    return switch (level) {
      case TRIGGER_DELAY, DISPATCH_DELAY -> "tile.seconds";
      case SUCCESS_RATE, TIMEOUTS -> "tile.percent";
      case DEAD_LETTERS -> "tile.per-day";
      case QUEUE -> "tile.waiting";
    };
  }

  private static String targetKey(Level level) {
    return switch (level) {
      case TRIGGER_DELAY -> "tile.target-trigger";
      case DISPATCH_DELAY -> "tile.target-dispatch";
      case SUCCESS_RATE -> "tile.target-success";
      case TIMEOUTS -> "tile.target-timeouts";
      case DEAD_LETTERS -> "tile.target-dead-letters";
      case QUEUE -> "tile.target-queue";
    };
  }

  /// An engine that was started lately may know less than an hour.
  private String empty(Level level, EngineFigures figures) {
    var whole = !figures.since().isAfter(figures.at().minus(HOUR).plus(Duration.ofMinutes(1)));
    return whole
        ? setting.texts().get(emptyKey(level))
        : setting
            .texts()
            .get(emptySinceKey(level), setting.formats().time(figures.since(), setting.now()));
  }

  private static String emptyKey(Level level) {
    return switch (level) {
      case TRIGGER_DELAY -> "tile.no-firings";
      case DISPATCH_DELAY -> "tile.no-starts";
      case SUCCESS_RATE, TIMEOUTS, DEAD_LETTERS, QUEUE -> "tile.no-ends";
    };
  }

  private static String emptySinceKey(Level level) {
    return switch (level) {
      case TRIGGER_DELAY -> "tile.no-firings-since";
      case DISPATCH_DELAY -> "tile.no-starts-since";
      case SUCCESS_RATE, TIMEOUTS, DEAD_LETTERS, QUEUE -> "tile.no-ends-since";
    };
  }

  private String foot(Level level, EngineFigures figures) {
    var texts = setting.texts();
    var outcomes = figures.outcomes();
    return switch (level) {
      case TRIGGER_DELAY -> worst(figures.trigger());
      case DISPATCH_DELAY -> worst(figures.dispatch());
      case SUCCESS_RATE ->
          texts.get("tile.failed", outcomes.failed() + outcomes.timedOut(), outcomes.judged());
      case TIMEOUTS -> texts.get("tile.timed-out", outcomes.timedOut(), outcomes.judged());
      case DEAD_LETTERS -> deadLetters(figures.deadLetters());
      case QUEUE -> queue(figures.queue());
    };
  }

  private String worst(EngineFigures.Delay delay) {
    var texts = setting.texts();
    var worst = setting.formats().duration(Duration.ofMillis(delay.worst()));
    var at = delay.worstAt();
    return at == null
        ? texts.get("tile.worst", worst, delay.worstName())
        : texts.get(
            "tile.worst-at", worst, delay.worstName(), setting.formats().time(at, setting.now()));
  }

  private String deadLetters(EngineFigures.DeadLetters letters) {
    var oldest = letters.oldest();
    return oldest == null
        ? setting.texts().get("tile.none-open")
        : setting.texts().get("tile.open", letters.open(), setting.ago(oldest));
  }

  private String queue(EngineFigures.Queue queue) {
    var since = queue.oldestSince();
    return since == null
        ? setting.texts().get("tile.nothing-waits")
        : setting.texts().get("tile.oldest", setting.ago(since), queue.oldestName());
  }

  private static Sparkline.Values course(Reading reading) {
    var most = reading.course().stream().filter(it -> !it.isNaN()).reduce(0.0, Math::max);
    var least = reading.course().stream().filter(it -> !it.isNaN()).reduce(1.0, Math::min);
    var target = reading.level().target();
    return switch (reading.level()) {
      case SUCCESS_RATE ->
          new Sparkline.Values(
              reading.course(), target, Math.min(least, 1 - 2 * (1 - target)) - 0.01, 1.005);
      case DEAD_LETTERS, QUEUE ->
          new Sparkline.Values(reading.course(), Double.NaN, 0, Math.max(4, most * 1.1));
      case TRIGGER_DELAY, DISPATCH_DELAY, TIMEOUTS ->
          new Sparkline.Values(reading.course(), target, 0, Math.max(target * 1.1, most * 1.05));
    };
  }

  /// The runs behind a figure.
  static Link offenders(Level level, EngineFigures figures) {
    return switch (level) {
      case TRIGGER_DELAY -> new Link.ToRuns(Set.of(), figures.trigger().worstName(), HOUR);
      // The worst may be a node, which no list of runs is filtered by.
      case DISPATCH_DELAY -> new Link.ToRuns(Set.of(), "", HOUR);
      case SUCCESS_RATE -> new Link.ToRuns(Set.of(RunState.FAILED, RunState.TIMEOUT), "", HOUR);
      case TIMEOUTS -> new Link.ToRuns(Set.of(RunState.TIMEOUT), "", HOUR);
      case DEAD_LETTERS ->
          new Link.ToRuns(Set.of(RunState.FAILED, RunState.TIMEOUT), "", Duration.ZERO);
      // A DAG run with a node in the queue is running itself.
      case QUEUE -> new Link.ToRuns(Set.of(RunState.QUEUED, RunState.RUNNING), "", Duration.ZERO);
    };
  }
}
