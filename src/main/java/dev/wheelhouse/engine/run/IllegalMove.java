package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import java.util.Optional;

/// A change of state that the table does not know. Nothing was changed.
public final class IllegalMove extends RuntimeException {
  private final transient Run run;
  private final transient Stamp stamp;

  public IllegalMove(Run run, Move move, Stamp stamp) {
    super(words(run, move));
    this.run = run;
    this.stamp = stamp;
  }

  private static String words(Run run, Move move) {
    Optional<RunState> goal = RunLifecycle.of(run).goal(move);
    return "run %s can't go from %s to %s (%s)"
        .formatted(run.id(), run.state(), goal.map(RunState::name).orElse("no state"), move);
  }

  /// As it was when it was refused.
  public Run run() {
    return run;
  }

  Stamp stamp() {
    return stamp;
  }
}
