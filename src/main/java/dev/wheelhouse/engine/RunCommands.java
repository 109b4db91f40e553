package dev.wheelhouse.engine;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.Reruns;
import dev.wheelhouse.engine.dag.RunStops;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.hold.Holds;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Stops and reruns, and what they would do.
final class RunCommands {
  private final RunQueries queries;
  private final DagRuns dagRuns;
  private final Reruns reruns;
  private final RunStops stops;
  private final IdempotencyKeys keys;
  private final Timers timers;
  private final Holds holds;

  /// What else it works with.
  record Tools(RunStops stops, IdempotencyKeys keys, Holds holds, Timers timers) {}

  RunCommands(RunQueries queries, DagRuns dagRuns, Reruns reruns, Tools tools) {
    this.queries = queries;
    this.dagRuns = dagRuns;
    this.reruns = reruns;
    this.stops = tools.stops();
    this.keys = tools.keys();
    this.timers = tools.timers();
    this.holds = tools.holds();
  }

  Preview previewRerun(Command.Rerun command) {
    Run run = queries.find(command.run());
    List<Preview.Effect> starts =
        reruns.touched(run, downstream(command)).stream().map(this::effect).toList();
    List<Preview.Impact> done = done(run, downstream(command));
    return new Preview(
        revision(run, done), refusal(command, run).orElse(null), starts, List.of(), done);
  }

  /// What a rerun would do again although it was done (F6).
  private List<Preview.Impact> done(Run run, boolean downstream) {
    return reruns.touched(run, downstream).stream()
        .filter(it -> it.state().terminal())
        .flatMap(
            it ->
                keys.committed(it, timers.instant()).stream()
                    .<Preview.Impact>map(
                        hold -> new Preview.Impact.KeyCommitted(name(it), hold.run())))
        .toList();
  }

  Preview previewStop(Command.Stop command) {
    Run run = queries.find(command.run());
    List<Preview.Effect> stops =
        (run.dagRun() ? dagRuns.currentNodes(run) : List.of(run))
            .stream().filter(it -> !it.state().terminal()).map(this::effect).toList();
    return new Preview(revision(run), refusal(run, Action.STOP).orElse(null), List.of(), stops);
  }

  Answer<RunId> rerun(Command.Rerun command, Caller caller) {
    return rerun(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  Answer<RunId> rerun(Command.Rerun command, Caller caller, List<? extends Change> also) {
    Run run = queries.find(command.run());
    List<Preview.Impact> done = done(run, downstream(command));
    Optional<Fault> refusal =
        movedOn(run, revision(run, done), caller)
            .or(() -> refusal(command, run))
            .or(() -> holds.refusal(run, name(run), caller))
            .or(() -> unasked(done, caller));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    Reruns.Rerun rerun = reruns.rerun(run, downstream(command), stamp(caller), also);
    return switch (rerun.result()) {
      case UnitResult.Written _ -> new Answer.Done<>(rerun.run());
      case UnitResult.Stale(var what) ->
          new Answer.Rejected<>(
              conflict("Meanwhile " + what + ". Nothing was changed; look again."));
      case UnitResult.Exists _,
          UnitResult.NameTaken _,
          UnitResult.Refused _,
          UnitResult.KeyTaken _ ->
          new Answer.Rejected<>(
              conflict("Run " + run.id() + " was rerun by somebody else meanwhile. Look again."));
    };
  }

  /// Who has not seen what a rerun would do again is asked first; a preview's revision shows it.
  private static Optional<Fault> unasked(List<Preview.Impact> done, Caller caller) {
    return done.isEmpty() || !caller.expectedRevision().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                Fault.DUPLICATE_OPERATION,
                "It was done already under its idempotency key: %s. Nothing was started; to do it again, confirm what the preview shows."
                    .formatted(words(done))));
  }

  private static String words(List<Preview.Impact> done) {
    return done.stream()
        .map(it -> (Preview.Impact.KeyCommitted) it)
        .map(it -> it.name() + " by run " + it.first())
        .collect(Collectors.joining(", "));
  }

  /// Why a rerun would be refused now.
  Optional<Fault> refusal(Command.Rerun command) {
    return refusal(command, queries.find(command.run()));
  }

  private Optional<Fault> refusal(Command.Rerun command, Run run) {
    return refusal(run, rerunAction(command))
        .or(
            () ->
                reruns
                    .underWay(run, downstream(command))
                    .map(what -> conflict(what + ". Stop it first, or wait.")));
  }

  Answer<RunId> stop(Command.Stop command, Caller caller) {
    return stop(command, caller, List.of());
  }

  /// @param also belongs to the same unit
  Answer<RunId> stop(Command.Stop command, Caller caller, List<? extends Change> also) {
    Run run = queries.find(command.run());
    Optional<Fault> refusal =
        movedOn(run, revision(run), caller).or(() -> refusal(run, Action.STOP));
    if (refusal.isPresent()) {
      return new Answer.Rejected<>(refusal.get());
    }
    if (!stops.stop(run, command.grace(), stamp(caller), also)) {
      return new Answer.Rejected<>(hasEnded(queries.find(run.id())));
    }
    return new Answer.Done<>(run.id());
  }

  private Optional<Fault> refusal(Run run, Action action) {
    Refusal refusal = AllowedActions.of(run, dagRuns).getOrDefault(action, Refusal.ALLOWED);
    return switch (refusal) {
      case ALLOWED -> Optional.empty();
      case HAS_ENDED -> Optional.of(hasEnded(run));
      case NOT_ENDED ->
          Optional.of(conflict(name(run) + " is " + run.state() + ". Stop it first, or wait."));
      case NO_DOWNSTREAM -> Optional.of(conflict(name(run) + " has nothing after it."));
      case NOT_THE_CURRENT_RUN ->
          Optional.of(conflict(name(run) + " has a newer run. Rerun that one."));
      case NO_UPSTREAM,
          NOTHING_FAILED,
          NOT_A_NODE,
          NOT_RUNNING,
          NOT_SUSPENDED,
          CANNOT_SUSPEND,
          NOT_WAITING,
          NO_DEAD_LETTER,
          NOT_IN_DOUBT,
          NO_COMPENSATION,
          STATE_FORBIDS ->
          Optional.of(conflict(name(run) + " is " + run.state() + "; that does not fit."));
    };
  }

  private static Optional<Fault> movedOn(Run run, String revision, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(revision);
    return same
        ? Optional.empty()
        : Optional.of(
            conflict("Run " + run.id() + " is " + run.state() + " by now. Nothing was changed."));
  }

  private Fault hasEnded(Run run) {
    return conflict(name(run) + " has ended already: " + run.state() + ".");
  }

  private static Fault conflict(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }

  private static boolean downstream(Command.Rerun command) {
    return command.plan().reach() == RerunPlan.Reach.DOWNSTREAM;
  }

  private static Action rerunAction(Command.Rerun command) {
    return downstream(command) ? Action.RERUN_WITH_DOWNSTREAM : Action.RERUN;
  }

  private static String revision(Run run) {
    return run.id().value() + ":" + run.status().revision();
  }

  private static String revision(Run run, List<Preview.Impact> done) {
    return done.isEmpty() ? revision(run) : revision(run) + ":" + words(done);
  }

  private Preview.Effect effect(Run run) {
    return new Preview.Effect(run.id(), name(run));
  }

  private String name(Run run) {
    return run.nodeKey().isEmpty() ? queries.name(run) : run.nodeKey();
  }

  private Stamp stamp(Caller caller) {
    return new Stamp(timers.instant(), caller.who(), caller.reason());
  }
}
