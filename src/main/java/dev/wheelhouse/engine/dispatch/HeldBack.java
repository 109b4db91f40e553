package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What keeps a queued run from starting, and whom else it keeps: the whole queue of its job need
/// not be asked one by one.
record HeldBack(Optional<WaitReason> reason, Reach reach) {

  /// Whom a hold is about.
  enum Reach {
    RUN,
    /// All runs of the job's version that don't pass holds.
    JOB,
    TENANT
  }

  /// @param group of the run's job
  static HeldBack of(WaitReason reason, Run queued, Supplier<String> group) {
    Reach reach =
        reason instanceof WaitReason.Held(var holds)
            ? reachOf(holds, queued, group)
            : reachOf(reason);
    return new HeldBack(Optional.of(reason), reach);
  }

  /// Runs that pass holds stand in queues of their own, and each passes other ones.
  private static Reach reachOf(List<Hold> holds, Run queued, Supplier<String> group) {
    boolean all = holds.stream().anyMatch(hold -> isOnJob(hold.place(), group));
    return all && !queued.origin().override() ? Reach.JOB : Reach.RUN;
  }

  private static boolean isOnJob(HoldPlace place, Supplier<String> group) {
    return switch (place.level()) {
      case ENGINE, TENANT, POOL, JOB -> true;
      case GROUP -> place.name().equals(group.get());
      case DAG, RUN -> false;
    };
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
          WaitReason.Parts _,
          WaitReason.Other _,
          WaitReason.Held _,
          WaitReason.Ramp _ ->
          Reach.RUN;
    };
  }
}
