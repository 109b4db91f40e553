package dev.wheelhouse.engine.failure;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.store.Change;
import java.util.List;

/// Closes dead letters that a person gives up (F4).
public final class Discards {

  public Answer<RunId> discard(Command.Discard command, Caller caller) {
    return discard(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  public Answer<RunId> discard(
      Command.Discard command, Caller caller, List<? extends Change> also) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.Discard command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }
}
