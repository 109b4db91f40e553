package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.Minute;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import java.time.Duration;
import java.util.List;

/// A figure of the last hour, what it means, and its course by the minute.
///
/// @param value in the unit of the level; for the queue the number of runs that wait
/// @param course oldest first; NaN where nothing happened
public record Reading(Level level, Verdict verdict, double value, List<Double> course) {
  public Reading {
    course = List.copyOf(course);
  }

  static Reading of(Level level, EngineFigures figures) {
    var minutes = figures.minutes();
    return switch (level) {
      case TRIGGER_DELAY ->
          delay(
              level,
              figures.trigger(),
              Course.where(minutes, Minute::fired, Minute::triggerDelayP95));
      case DISPATCH_DELAY ->
          delay(
              level,
              figures.dispatch(),
              Course.where(minutes, Minute::dispatched, Minute::dispatchDelayP95));
      case SUCCESS_RATE -> success(figures.outcomes(), minutes);
      case TIMEOUTS -> timeouts(figures.outcomes(), minutes);
      case DEAD_LETTERS -> deadLetters(figures);
      case QUEUE -> queue(figures);
    };
  }

  /// One for each level.
  static List<Reading> all(EngineFigures figures) {
    return List.of(Level.values()).stream().map(level -> of(level, figures)).toList();
  }

  private static Reading delay(Level level, EngineFigures.Delay delay, List<Double> course) {
    return delay.count() == 0
        ? new Reading(level, Verdict.NO_DATA, 0, course)
        : new Reading(level, Verdict.of((double) delay.p95(), level.target()), delay.p95(), course);
  }

  private static Reading success(Outcomes outcomes, List<Minute> minutes) {
    var level = Level.SUCCESS_RATE;
    var course = Course.share(minutes, Outcomes::succeeded);
    if (outcomes.judged() == 0) {
      return new Reading(level, Verdict.NO_DATA, 0, course);
    }
    var rate = (double) outcomes.succeeded() / outcomes.judged();
    return new Reading(level, Verdict.of(1 - rate, 1 - level.target()), rate, course);
  }

  private static Reading timeouts(Outcomes outcomes, List<Minute> minutes) {
    var level = Level.TIMEOUTS;
    var course = Course.share(minutes, Outcomes::timedOut);
    if (outcomes.judged() == 0) {
      return new Reading(level, Verdict.NO_DATA, 0, course);
    }
    var rate = (double) outcomes.timedOut() / outcomes.judged();
    return new Reading(level, Verdict.of(rate, level.target()), rate, course);
  }

  private static Reading deadLetters(EngineFigures figures) {
    var level = Level.DEAD_LETTERS;
    var letters = figures.deadLetters();
    var open = letters.open() > 0 ? Verdict.NEAR : Verdict.GOOD;
    var verdict =
        letters.opened() > 0 ? Verdict.of((double) letters.opened(), level.target()) : open;
    return new Reading(level, verdict, letters.opened(), Course.sum(figures.minutes()));
  }

  private static Reading queue(EngineFigures figures) {
    var level = Level.QUEUE;
    var queue = figures.queue();
    var since = queue.oldestSince();
    var waits = since == null ? 0 : Duration.between(since, figures.at()).toMillis();
    var course = figures.minutes().stream().map(minute -> (double) minute.queued()).toList();
    return new Reading(level, Verdict.of((double) waits, level.target()), queue.waiting(), course);
  }
}
