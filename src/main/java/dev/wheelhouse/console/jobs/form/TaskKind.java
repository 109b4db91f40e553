package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;

/// The word beside the form's title, the same in every language.
final class TaskKind {
  private TaskKind() {}

  static String of(Definition definition) {
    return switch (definition) {
      case JobDefinition job -> job.task().type();
      case DagDefinition _ -> "DAG";
    };
  }
}
