package dev.wheelhouse.model.run;

/// Where a run stands. A dead letter is no state: it is an open row beside a FAILED or TIMEOUT run.
public enum RunState {
  /// An upstream, a hold or a time is not there yet.
  PENDING,
  /// May run, waits for a slot.
  QUEUED,
  /// An attempt holds a slot; also while its processes are being killed.
  RUNNING,
  /// The last attempt failed, the next one has a time.
  RETRY_WAIT,
  /// A running process that is suspended: it keeps its slot, its time-out clock stands.
  PAUSED,
  /// Suspected: the process is gone and left no result; not judged yet.
  LOST,
  /// A person has to look at the evidence and decide.
  NEEDS_CONFIRMATION,
  SUCCESS,
  FAILED,
  TIMEOUT,
  CANCELED,
  SKIPPED;

  /// True when the run has ended; only a mark or a late success changes it then.
  public boolean terminal() {
    return switch (this) {
      case SUCCESS, FAILED, TIMEOUT, CANCELED, SKIPPED -> true;
      case PENDING, QUEUED, RUNNING, RETRY_WAIT, PAUSED, LOST, NEEDS_CONFIRMATION -> false;
    };
  }

  /// True when the run occupies a slot of its pool.
  public boolean holdsSlot() {
    return this == RUNNING || this == PAUSED;
  }

  /// True for the two ends that open a dead letter (F4).
  public boolean failure() {
    return this == FAILED || this == TIMEOUT;
  }
}
