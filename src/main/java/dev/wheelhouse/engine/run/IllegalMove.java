package dev.wheelhouse.engine.run;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.RunState;

/// A change of state that the table does not know. Nothing was changed.
public final class IllegalMove extends RuntimeException {
  private final RunState from;

  IllegalMove(RunId run, RunState from, Move move) {
    super("run " + run + " is " + from + "; " + move + " is not possible there");
    this.from = from;
  }

  public RunState from() {
    return from;
  }
}
