package dev.wheelhouse.model.run;

/// What a row of runs stands for.
public enum RunKind {
  /// Executes a task.
  TASK,
  /// Groups the runs of one DAG firing.
  DAG,
  /// A mapped node of a DAG run: groups the runs of its items, takes no slot and has no attempts
  /// (D4).
  MAP
}
