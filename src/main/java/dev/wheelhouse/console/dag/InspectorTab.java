package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.TaskChoice;

/// What is shown of a node.
enum InspectorTab {
  SETTINGS,
  /// What the job does; only where it belongs to the DAG.
  TASK,
  RUNS,
  CODE;

  /// The task is called what it is.
  String textKey(JobFields fields) {
    return switch (this) {
      case SETTINGS -> "dag.inspector.tab-settings";
      case TASK -> task(TaskChoice.of(fields));
      case RUNS -> "dag.inspector.tab-runs";
      case CODE -> "dag.inspector.tab-code";
    };
  }

  private static String task(TaskChoice task) {
    return switch (task) {
      case SHELL -> "dag.inspector.tab-script";
      case HTTP -> "dag.inspector.tab-request";
      case SQL -> "dag.inspector.tab-statement";
      case JAVA, JAVA_MAIN -> "dag.inspector.tab-java";
      case CONTAINER -> "dag.inspector.tab-container";
      case WAIT -> "dag.inspector.tab-wait";
      case APPROVAL -> "dag.inspector.tab-question";
      case SUBDAG -> "dag.inspector.tab-subdag";
      case NOOP -> "dag.inspector.tab-task";
    };
  }

  /// Where a field stands.
  static InspectorTab of(String path) {
    return path.startsWith("task") || path.startsWith("parameters") ? TASK : SETTINGS;
  }
}
