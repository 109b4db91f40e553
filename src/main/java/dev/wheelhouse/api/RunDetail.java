package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.RunEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Everything about one run.
///
/// @param dagName of the DAG it is a node of; empty for others
/// @param history oldest first
/// @param actions by command type: empty text when allowed now, else a reason why not
/// @param undoing what was done about its failure (F5)
/// @param secrets names among what its attempts were given that stand for secrets, of which only
///   the name is told (SEC3)
/// @param outputs what it handed on, by name (D7)
/// @param links to what stands above and below it (D4)
/// @param holds that are on it now, the widest first (K1)
public record RunDetail(
    RunView view,
    String dagName,
    int maxAttempts,
    List<Attempt> attempts,
    List<RunEvent> history,
    Map<Action, Refusal> actions,
    Undoing undoing,
    List<Hold> holds,
    Set<String> secrets,
    SequencedMap<String, Output> outputs,
    Links links) {
  public RunDetail {
    attempts = List.copyOf(attempts);
    history = List.copyOf(history);
    actions = Map.copyOf(actions);
    holds = List.copyOf(holds);
    secrets = Set.copyOf(secrets);
    outputs = Collections.unmodifiableSequencedMap(new TreeMap<>(outputs));
  }

  public RunDetail(
      RunView view,
      String dagName,
      int maxAttempts,
      List<Attempt> attempts,
      List<RunEvent> history,
      Map<Action, Refusal> actions) {
    this(
        view,
        dagName,
        maxAttempts,
        attempts,
        history,
        actions,
        Undoing.NONE,
        List.of(),
        Set.of(),
        new TreeMap<>(),
        Links.NONE);
  }

  /// The run that compensates for a failed one.
  ///
  /// @param run null when there is none
  public record Undoing(State state, @Nullable RunId run) {
    public static final Undoing NONE = new Undoing(State.NONE, null);

    /// How far it is.
    public enum State {
      NONE,
      RUNNING,
      COMPENSATED,
      FAILED
    }
  }

  /// What a sub-DAG ties together.
  ///
  /// @param partOf of a sub-DAG's run: the run of the SUBDAG task; null for others
  /// @param partOfName of that run: its node or job, after its DAG's name; empty for others
  /// @param inner of a SUBDAG task's run: the DAG run that it made; null for others
  public record Links(@Nullable RunId partOf, String partOfName, @Nullable RunId inner) {
    public static final Links NONE = new Links(null, "", null);
  }

  /// What can be done with a run.
  public enum Action {
    STOP,
    RERUN,
    RERUN_WITH_DOWNSTREAM,
    RERUN_WITH_UPSTREAM,
    RERUN_FAILED,
    RERUN_WHOLE,
    SUSPEND,
    CONTINUE,
    CHECKPOINT,
    HOLD,
    MARK_SUCCESS,
    MARK_FAILED,
    SKIP,
    RETRY_NOW,
    DISCARD,
    JUDGE,
    COMPENSATE
  }

  /// Whether an action is allowed now; screens translate the refusal.
  public enum Refusal {
    ALLOWED,
    HAS_ENDED,
    NOT_ENDED,
    NO_DOWNSTREAM,
    NO_UPSTREAM,
    NOTHING_FAILED,
    NOT_A_NODE,
    NOT_RUNNING,
    ATTEMPT_BEGUN,
    NOT_SUSPENDED,
    CANNOT_SUSPEND,
    NOT_WAITING,
    NO_DEAD_LETTER,
    NOT_IN_DOUBT,
    NO_COMPENSATION,
    STATE_FORBIDS,
    NOT_THE_CURRENT_RUN
  }
}
