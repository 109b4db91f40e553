package dev.wheelhouse.api;

import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.RunEvent;
import java.util.List;
import java.util.Map;

/// Everything about one run.
///
/// @param dagName of the DAG it is a node of; empty for others
/// @param history oldest first
/// @param actions by command type: empty text when allowed now, else a reason why not
public record RunDetail(
    RunView view,
    String dagName,
    int maxAttempts,
    List<Attempt> attempts,
    List<RunEvent> history,
    Map<Action, Refusal> actions) {
  public RunDetail {
    attempts = List.copyOf(attempts);
    history = List.copyOf(history);
    actions = Map.copyOf(actions);
  }

  /// What can be done with a run.
  public enum Action {
    STOP,
    RERUN,
    RERUN_WITH_DOWNSTREAM
  }

  /// Whether an action is allowed now; screens translate the refusal.
  public enum Refusal {
    ALLOWED,
    HAS_ENDED,
    NOT_ENDED,
    NO_DOWNSTREAM,
    NOT_THE_CURRENT_RUN
  }
}
