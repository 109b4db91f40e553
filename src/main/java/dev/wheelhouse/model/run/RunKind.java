package dev.wheelhouse.model.run;

/// Whether a row of runs executes a task or groups the runs of one DAG firing.
public enum RunKind {
  TASK,
  DAG
}
