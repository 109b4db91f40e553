package dev.wheelhouse.engine.capacity;

import dev.wheelhouse.engine.dispatch.DispatchOrder;

/// What an engine's dispatch is made with.
///
/// @param highWater so many waiting runs are too many: new manual work is refused (P3)
public record CapacityConfig(DispatchOrder order, int highWater) {
  public static final CapacityConfig USUAL = new CapacityConfig(DispatchOrder.USUAL, 1_000_000);

  public CapacityConfig {
    if (highWater < 1) {
      throw new IllegalArgumentException("highWater is " + highWater + "; it must be 1 or more");
    }
  }
}
