package dev.wheelhouse.engine.trigger;

import dev.wheelhouse.store.ArmedTrigger;

/// Which triggers are kept silent (K1). It answers at once.
@FunctionalInterface
public interface Silence {
  boolean keeps(ArmedTrigger trigger);

  /// Every trigger fires.
  Silence NONE = _ -> false;
}
