package dev.wheelhouse.model.control;

/// What became of one run of a bulk operation.
public enum ItemState {
  WAITING,
  /// Its rerun was made and has not ended.
  UNDER_WAY,
  /// Done; of a rerun: it has succeeded.
  SUCCEEDED,
  /// Its rerun has not succeeded.
  FAILED,
  /// The engine refused; nothing was changed.
  REFUSED,
  /// The operation ended before its turn came.
  NOT_DONE;

  public boolean ended() {
    return this != WAITING && this != UNDER_WAY;
  }
}
