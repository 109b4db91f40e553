package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import java.util.Optional;

/// What keeps a queued run from starting, and whom else it keeps: the whole queue of its job need
/// not be asked one by one.
record HeldBack(Optional<WaitReason> reason, Reach reach) {

  /// Whom a hold is about.
  enum Reach {
    RUN,
    /// All runs of the job's version.
    JOB,
    TENANT
  }

  static HeldBack of(WaitReason reason) {
    return new HeldBack(Optional.of(reason), reachOf(reason));
  }

  /// Nobody could say.
  static HeldBack unknown() {
    return new HeldBack(Optional.empty(), Reach.RUN);
  }

  private static Reach reachOf(WaitReason reason) {
    return switch (reason) {
      case WaitReason.Quota _ -> Reach.TENANT;
      case WaitReason.JobLimit _, WaitReason.GroupLimit _ -> Reach.JOB;
      case WaitReason.None _,
          WaitReason.Upstream _,
          WaitReason.Slot _,
          WaitReason.PoolClosed _,
          WaitReason.Share _,
          WaitReason.Turn _,
          WaitReason.RetryBudget _,
          WaitReason.Circuit _,
          WaitReason.SameKey _,
          WaitReason.Until _,
          WaitReason.Event _,
          WaitReason.Approval _,
          WaitReason.Held _,
          WaitReason.Ramp _ ->
          Reach.RUN;
    };
  }
}
