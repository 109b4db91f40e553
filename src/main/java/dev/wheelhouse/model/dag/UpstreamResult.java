package dev.wheelhouse.model.dag;

/// What an upstream has come to, as the trigger rule of a node that waits for it sees it (D2).
enum UpstreamResult {
  /// SUCCESS, or skipped by a person or an exit code.
  PASSED,
  /// FAILED or TIMEOUT.
  FAILED,
  CANCELED,
  /// Skipped by a branch, or it ended and the edge was not picked.
  BRANCH_SKIPPED,
  /// It has not ended.
  OPEN;

  static UpstreamResult of(NodeState node) {
    return switch (node.state()) {
      case SUCCESS -> PASSED;
      case SKIPPED -> node.skippedByBranch() ? BRANCH_SKIPPED : PASSED;
      case FAILED, TIMEOUT -> FAILED;
      case CANCELED -> CANCELED;
      case PENDING, QUEUED, RUNNING, RETRY_WAIT, PAUSED, LOST, NEEDS_CONFIRMATION -> OPEN;
    };
  }
}
