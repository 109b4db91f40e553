package dev.wheelhouse.model.run;

/// What can happen to a run that exists. Each name is also the type of the event row it writes.
public enum Move {
  /// Upstreams, holds and times let it go to the queue; for RETRY_WAIT: the delay is over.
  RELEASE,
  /// A slot is taken and an attempt begins.
  START,
  /// It cannot be started at all: a parameter that does not resolve, a definition that is gone, a
  /// mapped node's list that can't be read.
  REJECT,
  /// The attempt never began (no `started` file): the same attempt is dispatched again.
  REQUEUE,
  /// The task ended well; late where an attempt was given up by suspicion only and none has begun
  /// since (S5).
  SUCCEED,
  /// The task's exit code stands for "nothing to do".
  SKIP_BY_EXIT,
  /// The attempt failed and another one is due.
  RETRY,
  /// The last attempt failed.
  FAIL,
  /// The last attempt was killed by its time-out.
  TIME_OUT,
  /// A stop was asked for and its process tree is verified dead.
  CANCEL,
  /// The process is suspended.
  SUSPEND,
  /// The suspended process goes on.
  CONTINUE,
  /// It was asked to, has stored a checkpoint and ended; the same attempt is taken up again later.
  YIELD,
  /// Process or heartbeat is gone without a result.
  LOSE,
  /// The suspected process turned up again.
  FIND,
  /// A lost run of a job that is not idempotent: a person decides.
  DOUBT,
  /// A person has found that the attempt in doubt did not run.
  CONFIRM_NOT_RUN,
  /// An edge was not picked, or an upstream's skip spreads.
  SKIP_BY_BRANCH,
  /// A person skips it.
  SKIP,
  /// A person declares the result.
  MARK_SUCCESS,
  /// A person declares the result.
  MARK_FAILED,
  /// A DAG run whose node was rerun goes on, or a mapped node one of whose items was.
  REOPEN;

  /// True for what only a person does, with a reason.
  public boolean mark() {
    return switch (this) {
      case SKIP, MARK_SUCCESS, MARK_FAILED -> true;
      default -> false;
    };
  }
}
