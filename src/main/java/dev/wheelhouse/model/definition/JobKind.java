package dev.wheelhouse.model.definition;

/// Jobs and DAGs share one name space and one list (N3).
public enum JobKind {
  JOB,
  DAG;

  public static JobKind of(Definition definition) {
    return switch (definition) {
      case JobDefinition _ -> JOB;
      case DagDefinition _ -> DAG;
    };
  }
}
