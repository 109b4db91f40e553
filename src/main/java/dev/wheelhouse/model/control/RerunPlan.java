package dev.wheelhouse.model.control;

/// What of a run is done again, and how (K4, K8).
///
/// @param latest with the latest definition instead of the one it ran with
public record RerunPlan(Reach reach, Values values, boolean latest) {
  public static final RerunPlan SAME = of(Reach.ONLY);

  public static RerunPlan of(Reach reach) {
    return new RerunPlan(reach, Values.SAME, false);
  }

  public RerunPlan with(Values other) {
    return new RerunPlan(reach, other, latest);
  }

  public RerunPlan withLatest() {
    return new RerunPlan(reach, values, true);
  }

  /// Which runs are done again beside the one that is named.
  public enum Reach {
    /// The run itself; of a DAG run, all of it as a new generation.
    ONLY,
    /// A node, and whatever comes after it.
    DOWNSTREAM,
    /// A node, and whatever comes before it.
    UPSTREAM,
    /// Inside a DAG run: its nodes that FAILED, timed out or were CANCELED, and what they block.
    FAILED,
    /// The whole DAG run of a node, as a new generation.
    WHOLE
  }
}
