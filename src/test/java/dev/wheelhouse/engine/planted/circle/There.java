package dev.wheelhouse.engine.planted.circle;

import dev.wheelhouse.engine.planted.Here;

/// The other half of the cycle. Never called.
public final class There {
  Here here() {
    return new Here();
  }
}
