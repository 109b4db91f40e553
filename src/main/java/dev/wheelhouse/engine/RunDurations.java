package dev.wheelhouse.engine;

import dev.wheelhouse.api.JobDetail.Durations;
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
        sorted.size(), (int) succeeded, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
  }

  private static boolean counts(Run run) {
    return run.state().terminal() && run.status().startedAt() != null;
  }

  private static Duration duration(Run run) {
    Instant started = run.status().startedAt();
    Instant ended = run.status().endedAt();
    return started == null || ended == null ? Duration.ZERO : Duration.between(started, ended);
  }

  /// The smallest that at least that share of all does not exceed.
  private static Duration at(List<Duration> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.isEmpty() ? Duration.ZERO : sorted.get(Math.max(0, rank - 1));
  }
}
