package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An attempt with how long it waited to begin: the first for a slot, each other since the end of
/// the one before it.
///
/// @param state how the run left it, for its icon
public record Tried(Attempt attempt, Duration waited, RunState state) {

  static List<Tried> of(RunDetail detail) {
    var tried = new ArrayList<Tried>();
    var waitingSince = queuedAt(detail.history());
    for (var attempt : detail.attempts()) {
      var waited =
          waitingSince == null
              ? Duration.ZERO
              : Duration.between(waitingSince, attempt.startedAt());
      tried.add(new Tried(attempt, waited.isNegative() ? Duration.ZERO : waited, state(attempt)));
      waitingSince = attempt.endedAt();
    }
    return List.copyOf(tried);
  }

  private static @Nullable Instant queuedAt(List<RunEvent> history) {
    return history.stream()
        .filter(event -> event.to() == RunState.QUEUED)
        .map(RunEvent::at)
        .findFirst()
        .orElse(null);
  }

  private static RunState state(Attempt attempt) {
    var outcome = attempt.outcome();
    if (outcome == null) {
      return RunState.RUNNING;
    }
    return switch (outcome.kind()) {
      case SUCCEEDED -> RunState.SUCCESS;
      case SKIPPED -> RunState.SKIPPED;
      case FAILED, FAILED_FOR_GOOD, PART_FAILED -> RunState.FAILED;
      case TIMED_OUT -> RunState.TIMEOUT;
      case STOPPED -> RunState.CANCELED;
      case PAUSED -> RunState.PAUSED;
      case LOST -> RunState.LOST;
    };
  }
}
