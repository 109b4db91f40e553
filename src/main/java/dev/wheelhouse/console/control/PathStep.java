package dev.wheelhouse.console.control;

import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A state that a run was in, on its way.
///
/// @param since when it came into it
/// @param stayed for how long; null for the last one
public record PathStep(RunState state, Instant since, @Nullable Duration stayed) {

  /// The states of a run in order. Notes, which change no state, are left out.
  ///
  /// @param history oldest first
  public static List<PathStep> of(List<RunEvent> history) {
    var steps = new ArrayList<PathStep>();
    for (var event : history) {
      if (steps.isEmpty()) {
        steps.add(new PathStep(event.to(), event.at(), null));
      } else if (steps.getLast().state() != event.to()) {
        steps.add(steps.removeLast().until(event.at()));
        steps.add(new PathStep(event.to(), event.at(), null));
      }
    }
    return List.copyOf(steps);
  }

  private PathStep until(Instant end) {
    return new PathStep(state, since, Duration.between(since, end));
  }
}
