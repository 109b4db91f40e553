package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.api.Evidence.Repair;
import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.compensation.Compensations;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.failure.Circuits;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.InsightReads;
import dev.wheelhouse.time.Timers;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The evidence about a run that failed or is in doubt (U7): gathered from rows, from what the
/// attempt has left, and from what else fails; concluded by [Conclusions].
public final class Verdicts {
  private static final Logger log = LoggerFactory.getLogger(Verdicts.class);
  private static final Set<String> MARKS = marks();

  private final InsightReads reads;
  private final Definitions definitions;
  private final Asking asking;
  private final Sources sources;
  private final Timers timers;

  /// What else answers about a run.
  public record Asking(Function<RunId, RunDetail> detail, Function<Query.ReadLog, LogChunk> log) {}

  /// Where evidence comes from beside the rows.
  public record Sources(TaskHandlers handlers, Circuits circuits, Compensations compensations) {}

  public Verdicts(
      InsightReads reads, Definitions definitions, Asking asking, Sources sources, Timers timers) {
    this.reads = reads;
    this.definitions = definitions;
    this.asking = asking;
    this.sources = sources;
    this.timers = timers;
  }

  public Evidence evidence(RunId id) {
    RunDetail detail = asking.detail().apply(id);
    Run run = detail.view().run();
    if (run.dagRun()) {
      return new Evidence(id, Conclusion.NONE, List.of(), List.of(), List.of());
    }
    JobDefinition job = definitions.jobOf(run);
    Findings findings = findings(detail, job);
    Conclusion conclusion = Conclusions.of(findings);
    return new Evidence(
        id,
        conclusion,
        Facts.of(findings),
        Repairs.of(conclusion, job.safety().idempotent(), allowed(detail)),
        conclusion == Conclusion.NONE ? List.of() : logTail(run));
  }

  private Findings findings(RunDetail detail, JobDefinition job) {
    Run run = detail.view().run();
    return new Findings(
        run.state(),
        marked(detail.history()),
        detail.attempts(),
        detail.maxAttempts(),
        job.safety().idempotent(),
        run.status().attempts() == 0 ? Traces.NONE : traces(run, job),
        sources.circuits().tripped(run).orElse(""),
        alike(run),
        timers.instant());
  }

  /// Evidence that can't be read is missing; it does not keep the rest from being shown.
  private Traces traces(Run run, JobDefinition job) {
    var place = new AttemptContext.Place(run.id(), run.status().attempts());
    try {
      return sources.handlers().traces(job.task(), place);
    } catch (RuntimeException e) {
      log.warn("looking for traces of run {}; its evidence goes without them", run.id(), e);
      return Traces.NONE;
    }
  }

  private long alike(Run run) {
    String error = run.status().lastError();
    return error.isEmpty() || !run.state().failure()
        ? 0
        : reads.openLettersLike(run.key().tenant(), ErrorSignature.of(error), run.id());
  }

  private List<String> logTail(Run run) {
    if (run.status().attempts() == 0) {
      return List.of();
    }
    try {
      var end = new Query.ReadLog(run.id(), run.status().attempts(), -LogTail.BYTES, LogTail.BYTES);
      return LogTail.of(asking.log().apply(end));
    } catch (RuntimeException e) {
      log.warn("reading the end of run {}'s log; its evidence goes without it", run.id(), e);
      return List.of();
    }
  }

  private Set<Repair> allowed(RunDetail detail) {
    Set<Repair> allowed = EnumSet.noneOf(Repair.class);
    for (Repair repair : Repair.values()) {
      if (allowed(repair, detail)) {
        allowed.add(repair);
      }
    }
    return allowed;
  }

  private boolean allowed(Repair repair, RunDetail detail) {
    Run run = detail.view().run();
    return switch (repair) {
      case RERUN -> allowed(Action.RERUN, detail);
      case RERUN_WITH_DOWNSTREAM -> allowed(Action.RERUN_WITH_DOWNSTREAM, detail);
      case MARK_SUCCESS -> allowed(Action.MARK_SUCCESS, detail);
      case SKIP -> allowed(Action.SKIP, detail);
      case DISCARD -> allowed(Action.DISCARD, detail);
      case IT_SUCCEEDED, IT_FAILED, IT_DID_NOT_RUN -> run.state() == RunState.NEEDS_CONFIRMATION;
      case COMPENSATE ->
          sources.compensations().preview(new Command.Compensate(run.id())).refusal() == null;
    };
  }

  private static boolean allowed(Action action, RunDetail detail) {
    return detail.actions().get(action) == Refusal.ALLOWED;
  }

  /// Whether a mark gave the run the state that it has.
  private static boolean marked(List<RunEvent> history) {
    return history.reversed().stream()
        .filter(it -> it.from() != it.to())
        .findFirst()
        .filter(it -> MARKS.contains(it.type()))
        .isPresent();
  }

  private static Set<String> marks() {
    return Set.copyOf(Arrays.stream(Move.values()).filter(Move::mark).map(Enum::name).toList());
  }
}
