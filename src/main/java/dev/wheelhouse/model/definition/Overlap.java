package dev.wheelhouse.model.definition;

/// What a firing does while the run before it has not ended (T6).
public enum Overlap {
  /// Both run.
  ALLOW,
  /// It makes no run; the window of skipped firings goes on record.
  SKIP,
  /// It waits for its turn; while one waits, further ones are skipped.
  QUEUE_ONE,
  /// It waits for its turn, behind all that wait already.
  QUEUE_ALL,
  /// The run before it is stopped, then it starts.
  CANCEL_PREVIOUS
}
