package dev.wheelhouse.engine.mark;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.store.Change;
import java.util.List;

/// States that a person declares, and waits that a person ends (K5).
public final class Marks {

  public Answer<RunId> mark(Command.Mark command, Caller caller) {
    return mark(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  public Answer<RunId> mark(Command.Mark command, Caller caller, List<? extends Change> also) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.Mark command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<RunId> retryNow(Command.RetryNow command, Caller caller) {
    return retryNow(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  public Answer<RunId> retryNow(
      Command.RetryNow command, Caller caller, List<? extends Change> also) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.RetryNow command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }
}
