package dev.wheelhouse.model.definition;

/// What becomes of firings that were not made in time (T4). Whatever it is, the window of missed
/// firings goes on record.
public enum MisfirePolicy {
  /// The latest missed slot fires, the others go on record.
  FIRE_ONCE_NOW,
  /// Each missed slot fires, within the bounds of the [CatchUp].
  FIRE_ALL,
  /// None fires.
  SKIP,
  /// A person decides; until then none fires.
  ASK
}
