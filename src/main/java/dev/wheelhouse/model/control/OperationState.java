package dev.wheelhouse.model.control;

/// Where a bulk operation stands.
public enum OperationState {
  /// Another person has to approve it first (K7).
  AWAITS_APPROVAL,
  /// Its time has not come.
  WAITING,
  RUNNING,
  /// Called off; what is under way is awaited.
  CANCELING,
  DONE,
  CANCELED,
  /// It stopped by itself: the canary's failure repeated, or its time was over.
  STOPPED;

  public boolean ended() {
    return switch (this) {
      case DONE, CANCELED, STOPPED -> true;
      case AWAITS_APPROVAL, WAITING, RUNNING, CANCELING -> false;
    };
  }
}
