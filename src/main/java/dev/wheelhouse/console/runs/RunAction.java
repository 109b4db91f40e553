package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.model.RunId;
import java.time.Duration;

/// What an operator can do with the run in the drawer.
public enum RunAction {
  RERUN(Action.RERUN),
  RERUN_WITH_DOWNSTREAM(Action.RERUN_WITH_DOWNSTREAM),
  STOP(Action.STOP),
  KILL(Action.STOP);

  /// How long a task may take to end by itself when it is stopped.
  public static final Duration GRACE = Duration.ofSeconds(10);

  private final Action permission;

  RunAction(Action permission) {
    this.permission = permission;
  }

  /// The engine's word for it.
  Action permission() {
    return permission;
  }

  /// The type of its command.
  Class<?> type() {
    return switch (this) {
      case RERUN, RERUN_WITH_DOWNSTREAM -> Command.Rerun.class;
      case STOP, KILL -> Command.Stop.class;
    };
  }

  Command<RunId> command(RunId run) {
    return switch (this) {
      case RERUN -> new Command.Rerun(run, false);
      case RERUN_WITH_DOWNSTREAM -> new Command.Rerun(run, true);
      case STOP -> new Command.Stop(run, GRACE);
      case KILL -> new Command.Stop(run, Duration.ZERO);
    };
  }
}
