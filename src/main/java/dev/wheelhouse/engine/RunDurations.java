package dev.wheelhouse.engine;

import dev.wheelhouse.api.JobDetail.Durations;
import dev.wheelhouse.engine.figures.Quantile;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How long runs took: those that began and have ended.
final class RunDurations {
  private RunDurations() {}

  static Durations of(List<Run> runs) {
    List<Run> ended = runs.stream().filter(RunDurations::counts).toList();
    List<Duration> sorted = ended.stream().map(RunDurations::duration).sorted().toList();
    long succeeded = ended.stream().filter(run -> run.state() == RunState.SUCCESS).count();
    return new Durations(
        sorted.size(),
        (int) succeeded,
        Quantile.of(sorted, 0.5),
        Quantile.of(sorted, 0.95),
        Quantile.of(sorted, 1));
  }

  private static boolean counts(Run run) {
    return run.state().terminal() && run.status().startedAt() != null;
  }

  private static Duration duration(Run run) {
    Instant started = run.status().startedAt();
    Instant ended = run.status().endedAt();
    return started == null || ended == null ? Duration.ZERO : Duration.between(started, ended);
  }
}
