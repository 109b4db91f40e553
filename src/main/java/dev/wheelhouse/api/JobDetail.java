package dev.wheelhouse.api;

import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Everything about one job or DAG but its whole history.
///
/// @param lastRuns newest first, at most 50, also those as a node of a DAG
/// @param usedBy DAGs that have it as a node, by name
/// @param running how many of its runs have not ended
public record JobDetail(
    JobView view,
    List<Outlook> triggers,
    List<RunView> lastRuns,
    Durations durations,
    List<String> usedBy,
    long running) {
  public JobDetail {
    triggers = List.copyOf(triggers);
    lastRuns = List.copyOf(lastRuns);
    usedBy = List.copyOf(usedBy);
  }

  /// A trigger with the firings that it will make.
  ///
  /// @param next the next five; none while the definition is disabled
  public record Outlook(Trigger trigger, List<Instant> next) {
    public Outlook {
      next = List.copyOf(next);
    }
  }

  /// How long the last runs that ended took, from their first attempt to their end.
  ///
  /// @param runs how many were looked at, at most 50; zero makes the durations zero
  public record Durations(
      int runs, int succeeded, Duration median, Duration p95, Duration longest) {}
}
