package dev.wheelhouse.engine.suspend;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.model.RunId;

/// Suspends runs and lets them go on (K1, K9).
public final class Suspensions {

  public Answer<RunId> suspend(Command.Suspend command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<RunId> goOn(Command.Continue command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.Suspend command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.Continue command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }
}
