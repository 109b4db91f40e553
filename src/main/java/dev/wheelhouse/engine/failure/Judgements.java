package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.model.RunId;

/// Takes what a person found out about a run in doubt (F7).
public final class Judgements {
  public Answer<RunId> judge(Command.Judge command, Caller caller) {
    return java.util.Optional.<Answer<RunId>>empty().orElseThrow();
  }
}
