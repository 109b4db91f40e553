package dev.wheelhouse.engine.compensation;

import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The runs that undo failed ones (F5): each failed run has one at most, by its slot. A run that
/// undoes another is never undone itself.
public final class Undoing {
  private final Store store;
  private final Definitions definitions;
  private final RunMaker maker;
  private final Function<Run, Map<String, String>> values;

  /// @param values of a run's parameters
  public Undoing(
      Store store,
      Definitions definitions,
      RunMaker maker,
      Function<Run, Map<String, String>> values) {
    this.store = store;
    this.definitions = definitions;
    this.maker = maker;
    this.values = values;
  }

  /// What a run's end leads to.
  List<Change> after(Change.MoveRun move) {
    Run run = move.after();
    RunId undone = run.origin().undoes();
    if (undone != null) {
      return store.runs().run(undone).map(it -> List.of(told(it, run))).orElse(List.of());
    }
    boolean failed = run.state().failure() && !move.seen().state().terminal();
    Compensation asked = asked(run);
    boolean now = failed && asked.when() == Compensation.When.ON_FINAL_FAILURE;
    return now && wanted(run) && store.failures().undoing(run).isEmpty() ? begun(run) : List.of();
  }

  /// A run that never began has done nothing that could be undone.
  boolean wanted(Run failed) {
    return !asked(failed).none()
        && (failed.status().attempts() > 0 || paused(failed))
        && failed.origin().undoes() == null;
  }

  /// Its attempt did a part, and is to be taken up again.
  private boolean paused(Run failed) {
    return failed.status().startedAt() != null
        && store.runs().attempts(failed.id()).stream().anyMatch(it -> it.outcome() != null);
  }

  Compensation asked(Run run) {
    return run.dagRun() ? Compensation.NONE : definitions.jobOf(run).safety().compensation();
  }

  /// The job that undoes a run, if it is there.
  Optional<SavedDefinition> job(Run failed) {
    return store
        .definitions()
        .byName(failed.key().tenant(), asked(failed).job())
        .filter(saved -> saved.definition() instanceof JobDefinition);
  }

  private List<Change> begun(Run failed) {
    Instant endedAt = failed.status().endedAt();
    Stamp stamp = Stamp.engine(endedAt == null ? failed.status().createdAt() : endedAt, "");
    return job(failed)
        .map(job -> start(failed, job, stamp).changes())
        .orElseGet(() -> List.of(notThere(failed, stamp)));
  }

  /// The run that undoes a failed one, with the line that tells of it in the failed one's history.
  Step start(Run failed, SavedDefinition job, Stamp stamp) {
    Origin of = failed.origin();
    String why = "undoes run " + failed.id();
    var origin =
        new Origin(
            TriggerSource.COMPENSATION,
            List.of(),
            of.logicalTime(),
            of.zone(),
            "",
            stamp.who(),
            stamp.why().isEmpty() ? why : stamp.why(),
            failed.id(),
            false);
    Step made =
        maker.make(
            RunMaker.Order.first(
                job, RunKey.undoSlot(failed.id()), origin, declared(failed, job), stamp.at()));
    String told = "%s, run %s".formatted(job.definition().name(), made.run().id());
    return made.and(
        RunTransitions.note(
            failed, RunEvent.COMPENSATING, new Stamp(stamp.at(), stamp.who(), told)));
  }

  /// The failed run's values of the parameters that the other job declares, too.
  private Map<String, String> declared(Run failed, SavedDefinition job) {
    Map<String, String> given = new HashMap<>(values.apply(failed));
    given.keySet().retainAll(job.definition().parameters().stream().map(Parameter::name).toList());
    return given;
  }

  private Change notThere(Run failed, Stamp stamp) {
    String why = "the job %s does not exist any more".formatted(asked(failed).job());
    return RunTransitions.note(
        failed, RunEvent.COMPENSATION_FAILED, new Stamp(stamp.at(), stamp.who(), why));
  }

  private static Change told(Run undone, Run undoing) {
    boolean well = undoing.state() == RunState.SUCCESS;
    String error = undoing.status().lastError();
    String why =
        "run %s ended %s%s"
            .formatted(undoing.id(), undoing.state(), well || error.isEmpty() ? "" : ": " + error);
    Instant endedAt = undoing.status().endedAt();
    return RunTransitions.note(
        undone,
        well ? RunEvent.COMPENSATED : RunEvent.COMPENSATION_FAILED,
        Stamp.engine(endedAt == null ? undoing.status().createdAt() : endedAt, why));
  }
}
