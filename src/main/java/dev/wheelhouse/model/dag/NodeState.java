package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;

/// Where a node's current run stands, its highest generation.
///
/// @param skippedByBranch SKIPPED because an edge was not picked, or because such a skip spread; a
///   skip by a person or an exit code is none
public record NodeState(RunState state, boolean skippedByBranch) {
  public NodeState {
    if (skippedByBranch && state != RunState.SKIPPED) {
      throw new IllegalArgumentException("skipped by branch, but " + state);
    }
  }

  public static NodeState of(RunState state) {
    return new NodeState(state, false);
  }

  public static NodeState of(Status status) {
    return new NodeState(status.state(), status.skippedByBranch());
  }

  public static NodeState branchSkip() {
    return new NodeState(RunState.SKIPPED, true);
  }

  /// True when what follows may start: a skip by a person or an exit code counts as success (D2).
  public boolean passed() {
    return state == RunState.SUCCESS || (state == RunState.SKIPPED && !skippedByBranch);
  }

  boolean pending() {
    return state == RunState.PENDING;
  }

  /// True while something can still come of it without a release.
  public boolean active() {
    return !pending() && !state.terminal();
  }
}
