package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.RerunPlan;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an operator can do with the run in the drawer.
public enum RunAction {
  RERUN("rerun", "mdi2r-restart", Action.RERUN, Way.UNDOABLE),
  RERUN_WITH_DOWNSTREAM(
      "rerun-downstream",
      "mdi2s-source-branch-refresh",
      Action.RERUN_WITH_DOWNSTREAM,
      Way.UNDOABLE),
  RERUN_FAILED("rerun-failed", "mdi2r-redo", Action.RERUN_FAILED, Way.UNDOABLE),
  STOP("stop", "mdi2s-stop-circle-outline", Action.STOP, Way.AT_ONCE),
  KILL("kill", "mdi2c-close-circle-outline", Action.STOP, Way.ASKED_SHOWN),
  RETRY_NOW("retry-now", "mdi2p-play", Action.RETRY_NOW, Way.AT_ONCE),
  SUSPEND("suspend", "mdi2p-pause", Action.SUSPEND, Way.AT_ONCE),
  CONTINUE("continue", "mdi2p-play", Action.CONTINUE, Way.AT_ONCE),
  CHECKPOINT("checkpoint", "mdi2f-flag-checkered", Action.CHECKPOINT, Way.AT_ONCE),
  MARK_SUCCESS(
      "mark-success", "mdi2c-check-circle-outline", Action.MARK_SUCCESS, Way.ASKED_UNDOABLE),
  MARK_FAILED("mark-failed", "mdi2c-close-octagon", Action.MARK_FAILED, Way.ASKED_UNDOABLE),
  SKIP("skip", "mdi2s-skip-forward", Action.SKIP, Way.ASKED_UNDOABLE),
  DISCARD("discard", "mdi2d-delete-alert-outline", Action.DISCARD, Way.ASKED_UNDOABLE),
  COMPENSATE("compensate", "mdi2u-undo-variant", Action.COMPENSATE, Way.ASKED),
  IT_SUCCEEDED("it-succeeded", "mdi2c-check", Action.JUDGE, Way.ASKED),
  IT_FAILED("it-failed", "mdi2c-close", Action.JUDGE, Way.ASKED),
  IT_DID_NOT_RUN("it-did-not-run", "mdi2r-restart", Action.JUDGE, Way.ASKED);

  /// How long a task may take to end by itself when it is stopped.
  public static final Duration GRACE = Duration.ofSeconds(10);

  private final String id;
  private final String icon;
  private final Action permission;
  private final Way way;

  RunAction(String id, String icon, Action permission, Way way) {
    this.id = id;
    this.icon = icon;
    this.permission = permission;
    this.way = way;
  }

  static Optional<RunAction> byId(@Nullable String id) {
    return Stream.of(values()).filter(action -> action.id.equals(id)).findFirst();
  }

  static RunAction of(Evidence.Repair repair) {
    return switch (repair) {
      case RERUN -> RERUN;
      case RERUN_WITH_DOWNSTREAM -> RERUN_WITH_DOWNSTREAM;
      case IT_SUCCEEDED -> IT_SUCCEEDED;
      case IT_FAILED -> IT_FAILED;
      case IT_DID_NOT_RUN -> IT_DID_NOT_RUN;
      case COMPENSATE -> COMPENSATE;
      case MARK_SUCCESS -> MARK_SUCCESS;
      case SKIP -> SKIP;
      case DISCARD -> DISCARD;
    };
  }

  /// The id of its button.
  String id() {
    return id;
  }

  String icon() {
    return icon;
  }

  /// The engine's word for it.
  Action permission() {
    return permission;
  }

  /// Whether a dialog comes first.
  boolean asks() {
    return way == Way.ASKED || way == Way.ASKED_SHOWN || way == Way.ASKED_UNDOABLE;
  }

  /// Whether it waits for a moment in which Undo takes it back (K7).
  boolean undoable() {
    return way == Way.UNDOABLE || way == Way.ASKED_UNDOABLE;
  }

  /// Whether what it would lead to stands in the drawer at any time.
  boolean shownBefore() {
    return !asks() || way == Way.ASKED_SHOWN;
  }

  /// Whether it leads to the same whatever surrounds the run.
  boolean plain() {
    return this == MARK_FAILED || this == DISCARD || this == IT_FAILED || this == IT_DID_NOT_RUN;
  }

  /// The type of its command.
  Class<?> type() {
    return command(new RunId(1)).getClass();
  }

  Command<RunId> command(RunId run) {
    return switch (this) {
      case RERUN -> new Command.Rerun(run, false);
      case RERUN_WITH_DOWNSTREAM -> new Command.Rerun(run, true);
      case RERUN_FAILED -> new Command.Rerun(run, RerunPlan.of(RerunPlan.Reach.FAILED));
      case STOP -> new Command.Stop(run, GRACE);
      case KILL -> new Command.Stop(run, Duration.ZERO);
      case RETRY_NOW -> new Command.RetryNow(run);
      case SUSPEND -> new Command.Suspend(run, false);
      case CHECKPOINT -> new Command.Suspend(run, true);
      case CONTINUE -> new Command.Continue(run);
      case MARK_SUCCESS -> new Command.Mark(run, Act.As.SUCCESS);
      case MARK_FAILED -> new Command.Mark(run, Act.As.FAILED);
      case SKIP -> new Command.Mark(run, Act.As.SKIPPED);
      case DISCARD -> new Command.Discard(run);
      case COMPENSATE -> new Command.Compensate(run);
      case IT_SUCCEEDED -> new Command.Judge(run, Command.Judge.Verdict.IT_SUCCEEDED);
      case IT_FAILED -> new Command.Judge(run, Command.Judge.Verdict.IT_FAILED);
      case IT_DID_NOT_RUN -> new Command.Judge(run, Command.Judge.Verdict.IT_DID_NOT_RUN);
    };
  }

  /// From the key to the engine.
  private enum Way {
    AT_ONCE,
    UNDOABLE,
    ASKED,
    ASKED_SHOWN,
    ASKED_UNDOABLE
  }
}
