package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.util.List;

/// What an event has set going.
///
/// @param repeated it was told before; then these are the runs of that time
public record EventReceipt(boolean repeated, List<RunId> runs) {
  public EventReceipt {
    runs = List.copyOf(runs);
  }
}
