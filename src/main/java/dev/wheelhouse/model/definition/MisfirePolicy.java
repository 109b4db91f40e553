package dev.wheelhouse.model.definition;

/// What becomes of firings that were not made in time (T4).
public enum MisfirePolicy {
  /// The latest missed slot fires, the others go on record.
  FIRE_ONCE_NOW
}
