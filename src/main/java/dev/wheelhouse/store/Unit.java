package dev.wheelhouse.store;

import java.util.List;

/// Changes that are written together or not at all.
public record Unit(List<Change> changes) {
  public Unit {
    changes = List.copyOf(changes);
  }

  public static Unit of(Change... changes) {
    return new Unit(List.of(changes));
  }
}
