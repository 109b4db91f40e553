package dev.wheelhouse.engine.mark;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.run.Run;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Why a run can't be marked, or its wait not be ended.
///
/// @param names of runs, as operators know them
record MarkRefusals(DagRuns dagRuns, Function<Run, String> names) {

  /// What no state would change.
  Optional<Fault> place(Run run) {
    if (run.dagRun()) {
      return conflict(
          "%s is a DAG run: its state follows from its nodes. Mark those."
              .formatted(names.apply(run)));
    }
    return dagRuns.newest(run)
        ? Optional.empty()
        : conflict(names.apply(run) + " has a newer run. Mark that one.");
  }

  /// What the state table does not know, with both states and the way out.
  Optional<Fault> state(Run run, Act.As as) {
    Optional<Run> item = dagRuns.items(run).filter(DagRuns::underWay).findFirst();
    if (Marking.legal(run, as)) {
      return item.flatMap(
          it ->
              conflict(
                  "%s goes on: %s is %s. Stop it first."
                      .formatted(names.apply(run), names.apply(it), it.state())));
    }
    String out =
        switch (run.state()) {
          case RUNNING, PAUSED -> "Stop it first.";
          case LOST -> "It is being looked for; wait until it is judged.";
          case SUCCESS, SKIPPED, FAILED, TIMEOUT, CANCELED -> "Nothing was changed.";
          case PENDING, QUEUED, RETRY_WAIT, NEEDS_CONFIRMATION ->
              throw new IllegalStateException(run.state() + " can be marked");
        };
    return conflict(
        "%s is %s; it can't be marked %s. %s".formatted(names.apply(run), run.state(), as, out));
  }

  Optional<Fault> retryNow(Run run, Instant now) {
    Instant dueAt = run.status().dueAt();
    if (dueAt == null) {
      return conflict(
          "%s is %s; it waits for no attempt.".formatted(names.apply(run), run.state()));
    }
    return dueAt.isAfter(now)
        ? Optional.empty()
        : conflict(
            "The wait of %s is over already; the retry budget of its pool holds it back."
                .formatted(names.apply(run)));
  }

  static Fault withoutReason() {
    return Fault.field("reason", "A mark needs a reason. Say why; it is kept.");
  }

  static Fault movedOn(Run run) {
    return fault(
        "Run %s is %s by now, or what follows it has changed. Nothing was changed; look again."
            .formatted(run.id(), run.state()));
  }

  private static Optional<Fault> conflict(String message) {
    return Optional.of(fault(message));
  }

  private static Fault fault(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }
}
