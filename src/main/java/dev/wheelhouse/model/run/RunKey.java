package dev.wheelhouse.model.run;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.Optional;

/// A run's identity (N1): at most one run exists per key, by a unique constraint in the store.
///
/// @param scope what it is a run of: `job:<jobId>`, `dag:<dagId>`, `node:<dagRunId>/<nodeKey>`,
///   `node:<dagRunId>/<nodeKey>[<item>]`, or `parent:<runId>` for the DAG run of a sub-DAG
/// @param slot what it is for: `@<instant>`, `event:<eventId>` or `manual:<manualRunId>`
/// @param generation 0 is the slot's first run; a rerun makes the next one on purpose
public record RunKey(TenantId tenant, String scope, String slot, int generation) {
  private static final String PARENT = "parent:";

  public static String jobScope(JobId job) {
    return "job:" + job.value();
  }

  public static String dagScope(JobId dag) {
    return "dag:" + dag.value();
  }

  public static String nodeScope(RunId dagRun, String nodeKey) {
    return "node:" + dagRun.value() + "/" + nodeKey;
  }

  /// Of one item of a mapped node (D4).
  public static String itemScope(RunId dagRun, String nodeKey, int index) {
    return nodeScope(dagRun, nodeKey) + "[" + index + "]";
  }

  /// Of the DAG run that a SUBDAG task makes.
  public static String subDagScope(RunId run) {
    return PARENT + run.value();
  }

  /// The key of that DAG run: its slot is that of the run that made it.
  public static RunKey subDag(RunKey made, RunId run) {
    return new RunKey(made.tenant(), subDagScope(run), made.slot(), 0);
  }

  /// The SUBDAG task's run that made the DAG run of this scope; empty for any other scope.
  public static Optional<RunId> subDagOf(String scope) {
    return scope.startsWith(PARENT)
        ? Optional.of(new RunId(Long.parseLong(scope.substring(PARENT.length()))))
        : Optional.empty();
  }

  public static String scheduledSlot(Instant logicalTime) {
    return "@" + logicalTime;
  }

  public static String manualSlot(String manualRunId) {
    return "manual:" + manualRunId;
  }

  public static String eventSlot(String eventId) {
    return "event:" + eventId;
  }

  /// Of the run that undoes a failed one: there is one for each at most (F5).
  public static String undoSlot(RunId failed) {
    return manualSlot("undo-" + failed.value());
  }

  public RunKey nextGeneration() {
    return new RunKey(tenant, scope, slot, generation + 1);
  }
}
