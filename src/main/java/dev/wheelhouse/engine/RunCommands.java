package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.rerun.Reruns;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;

/// Stops and reruns, and what they would do.
final class RunCommands {
  private final RunQueries queries;
  private final DagRuns dagRuns;
  private final Reruns reruns;
  private final RunStops stops;
  private final RunNames names;
  private final Holds holds;
  private final Timers timers;

  /// What else it works with.
  record Tools(Holds holds, Timers timers) {}

  RunCommands(
      RunQueries queries,
      DagRuns dagRuns,
      Reruns reruns,
      RunStops stops,
      RunNames names,
      Tools tools) {
    this.queries = queries;
    this.dagRuns = dagRuns;
    this.reruns = reruns;
    this.stops = stops;
    this.names = names;
    this.holds = tools.holds();
    this.timers = tools.timers();
  }

  Preview previewRerun(Command.Rerun command, Caller caller) {
    Run run = queries.find(command.run());
    Preview preview = reruns.preview(run, command.plan());
    return holds.onto(preview, renewed(run, command), names.apply(run), caller);
  }

  /// Of a node's whole DAG run, that is what is made anew.
  private Run renewed(Run run, Command.Rerun command) {
    boolean whole = command.plan().reach() == RerunPlan.Reach.WHOLE;
    return whole ? run.parent().map(queries::find).orElse(run) : run;
  }

  Answer<RunId> rerun(Command.Rerun command, Caller caller) {
    return rerun(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  Answer<RunId> rerun(Command.Rerun command, Caller caller, List<? extends Change> also) {
    Run run = queries.find(command.run());
    Optional<Fault> held = holds.refusal(renewed(run, command), names.apply(run), caller);
    return held.isPresent()
        ? new Answer.Rejected<>(held.get())
        : reruns.rerun(() -> queries.find(command.run()), command.plan(), caller, also);
  }

  /// Why a rerun would be refused now.
  Optional<Fault> refusal(Command.Rerun command) {
    return reruns.refusal(queries.find(command.run()), command.plan());
  }

  Preview previewStop(Command.Stop command) {
    Run run = queries.find(command.run());
    List<Preview.Effect> stops =
        dagRuns.work(run).stream()
            .filter(it -> !it.state().terminal())
            .map(it -> new Preview.Effect(it.id(), names.apply(it)))
            .toList();
    return new Preview(revision(run), ended(run).orElse(null), List.of(), stops);
  }

  Answer<RunId> stop(Command.Stop command, Caller caller) {
    return stop(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  Answer<RunId> stop(Command.Stop command, Caller caller, List<? extends Change> also) {
    Run run = queries.find(command.run());
    Optional<Fault> refusal = movedOn(run, caller).or(() -> ended(run));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    var stamp = new Stamp(timers.instant(), caller.who(), caller.reason());
    return stops.stop(run, command.grace(), stamp, also)
        ? new Answer.Done<>(run.id())
        : new Answer.Rejected<>(hasEnded(queries.find(run.id())));
  }

  private Optional<Fault> ended(Run run) {
    return run.state().terminal() ? Optional.of(hasEnded(run)) : Optional.empty();
  }

  private Fault hasEnded(Run run) {
    return conflict(names.apply(run) + " has ended already: " + run.state() + ".");
  }

  private static Optional<Fault> movedOn(Run run, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(revision(run));
    return same
        ? Optional.empty()
        : Optional.of(
            conflict("Run " + run.id() + " is " + run.state() + " by now. Nothing was changed."));
  }

  private static Fault conflict(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }

  private static String revision(Run run) {
    return run.id().value() + ":" + run.status().revision();
  }
}
