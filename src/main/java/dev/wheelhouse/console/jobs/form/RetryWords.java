package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.time.Duration;
import java.util.Optional;

/// What becomes of a run that always fails, in one language.
public record RetryWords(Texts texts) {

  /// All of it, as the curve draws it.
  ///
  /// @param interval between firings; empty where there is one firing at most
  public String all(RetryPlan plan, Optional<Duration> interval, boolean deadLetter) {
    var tries = texts.count("job-form.curve-tries", plan.attempts());
    var end =
        texts.get(
            deadLetter ? "job-form.curve-dead-letter" : "job-form.curve-failed",
            DurationWords.rough(plan.end()));
    var limit = limit(plan).map(it -> " " + it).orElse("");
    var next =
        interval
            .map(it -> " " + texts.get("job-form.curve-next", DurationWords.rough(it)))
            .orElse("");
    return tries + " " + end + limit + next;
  }

  /// What the run's own time-out takes from the tries; empty when that is nothing.
  public Optional<String> limit(RetryPlan plan) {
    return plan.limit().flatMap(it -> limit(it, plan.timed()));
  }

  private Optional<String> limit(RunLimit limit, boolean timed) {
    return switch (limit.effect()) {
      case RunLimit.Enough _ -> Optional.empty();
      case RunLimit.CutsShort(var ended) ->
          Optional.of(
              texts.get(
                  "job-form.curve-cut-short",
                  Integer.toString(ended.number()),
                  DurationWords.rough(limit.at()),
                  DurationWords.rough(limit.at().minus(ended.start())),
                  DurationWords.rough(ended.length())));
      case RunLimit.LeavesOut(var first) ->
          Optional.of(
              texts.get(
                  timed ? "job-form.curve-left-out" : "job-form.curve-left-out-untimed",
                  Integer.toString(first.number()),
                  DurationWords.rough(first.start()),
                  DurationWords.rough(limit.at())));
    };
  }
}
