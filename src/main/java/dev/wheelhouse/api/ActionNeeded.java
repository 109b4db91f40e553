package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.util.List;

/// One cause that a person must look at: equal failures of one job are one cause.
///
/// @param run the newest run that failed by it or is in doubt (NEEDS_CONFIRMATION); a node's run or
///   a standalone run
/// @param dagName of the DAG it is a node of; empty for a standalone run
/// @param topLevel its DAG run, or the run itself
/// @param label of that DAG run or run, such as a business date
/// @param error in the words of the task
/// @param blocks nodes that can't start before it is mended
/// @param alike runs with the same cause, this one included, among the newest 2,000
/// @param since when the first of them was set aside for a person
/// @param step the best allowed step
public record ActionNeeded(
    RunView run,
    String dagName,
    RunId topLevel,
    String label,
    String error,
    List<String> blocks,
    long alike,
    Instant since,
    Step step) {
  public ActionNeeded {
    blocks = List.copyOf(blocks);
  }

  /// What helps.
  public enum Step {
    RERUN,
    /// Rerun it, and what comes after it.
    RERUN_WITH_DOWNSTREAM,
    /// Nothing can be rerun now: its DAG run goes on, something newer took its place, or a person
    /// has to find out first what it did.
    LOOK
  }
}
