package dev.wheelhouse.model.run;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import org.jspecify.annotations.Nullable;

/// What a run executes: a version of a job, perhaps as a node of a DAG run. For a DAG run, job and
/// version are the DAG's.
public record Target(RunKind kind, JobId job, int version, @Nullable NodeRef node) {

  public static Target task(JobId job, int version) {
    return new Target(RunKind.TASK, job, version, null);
  }

  public static Target dag(JobId dag, int version) {
    return new Target(RunKind.DAG, dag, version, null);
  }

  /// The place of a run inside a DAG run.
  ///
  /// @param item of a mapped node: which of its list (D4); empty for the node's own run
  public record NodeRef(RunId dagRun, String key, String item) {
    public NodeRef(RunId dagRun, String key) {
      this(dagRun, key, "");
    }
  }
}
