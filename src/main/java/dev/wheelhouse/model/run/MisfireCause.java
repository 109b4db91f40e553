package dev.wheelhouse.model.run;

/// Why firings were not made in time (T4).
public enum MisfireCause {
  ENGINE_DOWN,
  MACHINE_ASLEEP,
  CLOCK_CHANGE,
  OVERLOAD,
  /// The tenant's quota was used up (P2).
  QUOTA,
  HELD,
  /// The run before had not ended (T6).
  OVERLAP
}
