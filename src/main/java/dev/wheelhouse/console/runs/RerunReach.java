package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.model.control.RerunPlan.Reach;
import java.util.List;

/// Which runs a rerun can take with it, and why it can't.
record RerunReach(Reach reach, Obstacle obstacle) {

  /// Those that a run of this kind has, in their usual order.
  static List<RerunReach> all(RunDetail detail) {
    var reaches =
        detail.view().run().dagRun()
            ? List.of(Reach.FAILED, Reach.ONLY)
            : detail.view().run().parent().isPresent()
                ? List.of(Reach.ONLY, Reach.DOWNSTREAM, Reach.UPSTREAM, Reach.FAILED, Reach.WHOLE)
                : List.of(Reach.ONLY);
    return reaches.stream().map(reach -> of(reach, detail)).toList();
  }

  private static RerunReach of(Reach reach, RunDetail detail) {
    var refusal = detail.actions().get(permission(reach));
    return new RerunReach(reach, refusal == null ? Obstacle.NOT_SUPPORTED : Obstacle.of(refusal));
  }

  private static Action permission(Reach reach) {
    return switch (reach) {
      case ONLY -> Action.RERUN;
      case DOWNSTREAM -> Action.RERUN_WITH_DOWNSTREAM;
      case UPSTREAM -> Action.RERUN_WITH_UPSTREAM;
      case FAILED -> Action.RERUN_FAILED;
      case WHOLE -> Action.RERUN_WHOLE;
    };
  }

  boolean allowed() {
    return obstacle == Obstacle.NONE;
  }
}
