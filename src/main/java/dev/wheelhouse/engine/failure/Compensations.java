package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.RunId;

/// Starts jobs that undo what failed runs have done (F5).
public final class Compensations {
  public Answer<RunId> start(Command.Compensate command, Caller caller) {
    return java.util.Optional.<Answer<RunId>>empty().orElseThrow();
  }
}
