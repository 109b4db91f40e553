package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import java.util.List;

/// What is held, by whom, until when (K1).
public final class Holds {

  /// The widest first, then the oldest.
  public List<Hold> list(TenantId tenant) {
    return List.of();
  }

  public Answer<Hold> set(Command.SetHold command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Answer<Hold> lift(Command.LiftHold command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Puts a hold for a rule, or for what else is no person's command.
  public Answer<Hold> put(
      HoldPlace place, Hold.Cause cause, String who, String reason, TenantId tenant) {
    throw new UnsupportedOperationException("not written yet");
  }

  /// Lifts a hold that is there.
  ///
  /// @param missed what becomes of the firings that it kept silent
  public Answer<Hold> lift(long hold, String who, String reason, Command.LiftHold.Missed missed) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.SetHold command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }

  public Preview preview(Command.LiftHold command, Caller caller) {
    throw new UnsupportedOperationException("not written yet");
  }
}
