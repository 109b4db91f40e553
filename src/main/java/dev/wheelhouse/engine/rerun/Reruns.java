package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.MissingJob;
import dev.wheelhouse.engine.dag.RunMaker;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.engine.failure.IdempotencyKeys;
import dev.wheelhouse.engine.run.Journal;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import dev.wheelhouse.time.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reruns (N5, K4): the next generation of runs that have ended. What a preview has shown is worked
/// out again, and is what is then written.
public final class Reruns {
  private final RerunsAllowed allowed;
  private final RerunDrafts drafts;
  private final RerunPreviews previews;
  private final RerunChanges changes;
  private final DagRuns dagRuns;
  private final Journal journal;
  private final Timers timers;

  /// What it works with.
  ///
  /// @param values of a run's parameters
  public record Base(
      Definitions definitions,
      DagRuns dagRuns,
      RunMaker maker,
      IdempotencyKeys keys,
      Function<Run, Map<String, String>> values) {}

  public Reruns(Store store, Base base, Journal journal, Supplier<RunId> ids, Timers timers) {
    this.dagRuns = base.dagRuns();
    this.journal = journal;
    this.timers = timers;
    var names = new RunNames(base.definitions(), store.definitions());
    allowed = new RerunsAllowed(dagRuns, id -> store.runs().run(id).orElseThrow());
    drafts =
        new RerunDrafts(
            base.definitions(),
            new RerunVersions(base.definitions(), store.definitions()),
            dagRuns,
            allowed,
            base.values(),
            names);
    previews =
        new RerunPreviews(
            base.definitions(), base.keys(), new Estimate(store.runs()), timers, names);
    changes = new RerunChanges(dagRuns, base.maker(), ids, base.keys()::passing);
  }

  /// Whether it can be rerun, by its place and where it stands.
  public Refusal allowed(Run run, RerunPlan.Reach reach) {
    return allowed.of(run, reach);
  }

  public Preview preview(Run run, RerunPlan plan) {
    return previews.of(run, drafts.of(run, plan));
  }

  /// Why a rerun would be refused now.
  public Optional<Fault> refusal(Run run, RerunPlan plan) {
    return drafts.of(run, plan) instanceof RerunDraft.Refused(var why, _)
        ? Optional.of(why)
        : Optional.empty();
  }

  /// Answers the named run's rerun; of all that failed in a DAG run, the DAG run, which goes on.
  ///
  /// @param run reads it
  /// @param also belongs to the same unit
  public Answer<RunId> rerun(
      Supplier<Run> run, RerunPlan plan, Caller caller, List<? extends Change> also) {
    Run named = run.get();
    Optional<RunId> dagRun = named.dagRun() ? Optional.of(named.id()) : named.parent();
    return dagRun
        .map(it -> dagRuns.exclusively(it, () -> decide(run.get(), plan, caller, also)))
        .orElseGet(() -> decide(named, plan, caller, also));
  }

  private Answer<RunId> decide(
      Run run, RerunPlan plan, Caller caller, List<? extends Change> also) {
    RerunDraft draft = drafts.of(run, plan);
    Preview preview = previews.withoutEstimate(run, draft);
    Optional<Fault> refusal =
        movedOn(run, preview, caller)
            .or(() -> Optional.ofNullable(preview.refusal()))
            .or(() -> unasked(preview, caller));
    return refusal
        .<Answer<RunId>>map(Answer.Rejected::new)
        .orElseGet(() -> write(run, draft, plan, caller, also));
  }

  private Answer<RunId> write(
      Run run, RerunDraft draft, RerunPlan plan, Caller caller, List<? extends Change> also) {
    var stamp = new Stamp(timers.instant(), caller.who(), caller.reason());
    try {
      var rerun = changes.of(draft, stamp, caller.override());
      List<Change> all = new ArrayList<>(rerun.changes());
      all.add(audit(run, rerun.run(), plan, stamp));
      all.addAll(also);
      return answer(run, rerun.run(), journal.write(new Unit(all)).join());
    } catch (MissingJob e) {
      return new Answer.Rejected<>(
          Fault.field("nodes." + e.node(), String.valueOf(e.getMessage())));
    }
  }

  private static Answer<RunId> answer(Run run, RunId rerun, UnitResult result) {
    return switch (result) {
      case UnitResult.Written _ -> new Answer.Done<>(rerun);
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

  private static Optional<Fault> movedOn(Run run, Preview now, Caller caller) {
    boolean same =
        caller.expectedRevision().isEmpty() || caller.expectedRevision().equals(now.revision());
    return same
        ? Optional.empty()
        : Optional.of(
            conflict(
                "Run %s is %s by now, or something that its rerun touches has changed. Nothing was changed."
                    .formatted(run.id(), run.state())));
  }

  /// Who has not seen what a rerun would do again is asked first; a preview's revision shows it.
  private static Optional<Fault> unasked(Preview preview, Caller caller) {
    String done =
        preview.impacts().stream()
            .filter(Preview.Impact.KeyCommitted.class::isInstance)
            .map(Preview.Impact.KeyCommitted.class::cast)
            .map(it -> it.name() + " by run " + it.first())
            .collect(Collectors.joining(", "));
    return done.isEmpty() || !caller.expectedRevision().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                Fault.DUPLICATE_OPERATION,
                "It was done already under its idempotency key: %s. Nothing was started; to do it again, confirm what the preview shows."
                    .formatted(done)));
  }

  private static Change audit(Run run, RunId rerun, RerunPlan plan, Stamp stamp) {
    String with = plan.latest() ? " with the latest definition" : "";
    return new Change.Audit(
        new AuditEntry(
            run.key().tenant(),
            stamp.at(),
            stamp.who(),
            "RERUN",
            "run " + run.id(),
            run.state().name(),
            "%s%s: run %s".formatted(plan.reach(), with, rerun),
            stamp.why()));
  }

  private static Fault conflict(String message) {
    return Fault.of(Fault.STATE_CONFLICT, message);
  }
}
