package dev.wheelhouse.engine.event;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EventReceipt;

/// Takes events in, and fires the triggers that wait for them.
public final class Events {
  public Answer<EventReceipt> publish(Command.PublishEvent command, Caller caller) {
    return java.util.Optional.<Answer<EventReceipt>>empty().orElseThrow();
  }
}
