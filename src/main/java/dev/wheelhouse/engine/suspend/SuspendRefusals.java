package dev.wheelhouse.engine.suspend;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.Optional;
import java.util.function.Function;

/// Why a run can't be suspended, paused or continued.
///
/// @param names of runs, as operators know them
record SuspendRefusals(
    Definitions definitions, TaskHandlers handlers, Function<Run, String> names) {

  Optional<Fault> suspend(Run run, boolean checkpoint) {
    if (run.dagRun()) {
      return conflict(
          "%s is a DAG run. Suspend its nodes, or hold it between them."
              .formatted(names.apply(run)));
    }
    Task task = definitions.jobOf(run).task();
    if (checkpoint ? !handlers.pauses(task) : !handlers.suspends(task)) {
      return conflict(
          checkpoint
              ? "%s is a %s task, which can't be asked for a checkpoint. Hold its job, or stop it."
                  .formatted(names.apply(run), task.type())
              : "%s is a %s task, which has no processes here to suspend. Hold its job, or stop it."
                  .formatted(names.apply(run), task.type()));
    }
    if (run.state() != RunState.RUNNING) {
      return conflict(
          "%s is %s. Only what is RUNNING can be suspended; nothing was changed."
              .formatted(names.apply(run), run.state()));
    }
    return run.status().stopping()
        ? conflict(names.apply(run) + " is being stopped. Nothing was changed.")
        : Optional.empty();
  }

  Optional<Fault> goOn(Run run) {
    if (run.state() != RunState.PAUSED) {
      return conflict(
          "%s is %s. Only what is PAUSED can go on; nothing was changed."
              .formatted(names.apply(run), run.state()));
    }
    return run.status().stopping()
        ? conflict(names.apply(run) + " is being stopped. Nothing was changed.")
        : Optional.empty();
  }

  Fault outOfReach(Run run) {
    return fault(
        "The task of %s can't be reached now: it is just beginning or ending, or no engine follows it. Nothing was changed; look again."
            .formatted(names.apply(run)));
  }

  Fault notObeyed(Run run, String what) {
    return fault(
        "%s could not be %s: it is ending, or its supervisor does not answer. Look again."
            .formatted(names.apply(run), what));
  }

  static Fault movedOn(Run run) {
    return fault("Run %s is %s by now. Nothing was changed.".formatted(run.id(), run.state()));
  }

  private static Optional<Fault> conflict(String message) {
    return Optional.of(fault(message));
  }

  private static Fault fault(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }
}
