package dev.wheelhouse.engine.planted;

import dev.wheelhouse.engine.planted.circle.There;

/// One half of a cycle of packages. Never called.
public final class Here {
  There there() {
    return new There();
  }
}
