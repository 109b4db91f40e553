package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.Times;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the store's tests speak of: jobs, runs and their lives, in a store.
record Given(Store store) {
  static final TenantId TENANT = TenantId.DEFAULT;
  static final Instant T0 = Instant.parse("2026-03-01T02:00:00.123456Z");

  long id() {
    return store.reserveIds(1);
  }

  UnitResult commit(Change... changes) {
    return store.commit(List.of(Unit.of(changes))).getFirst();
  }

  Run queued(JobId job, String slot) {
    return run(Target.task(job, 1), RunKey.jobScope(job), slot, RunState.QUEUED);
  }

  Run queued(JobId job, String slot, RunId id) {
    return run(id, Target.task(job, 1), RunKey.jobScope(job), slot, RunState.QUEUED);
  }

  Run node(Run dagRun, JobId job, String nodeKey, RunState state) {
    var node = new Target.NodeRef(dagRun.id(), nodeKey);
    var target = new Target(RunKind.TASK, job, 1, node);
    return run(target, RunKey.nodeScope(dagRun.id(), nodeKey), dagRun.key().slot(), state);
  }

  Run dagRun(JobId dag, String slot) {
    return run(Target.dag(dag, 1), RunKey.dagScope(dag), slot, RunState.RUNNING);
  }

  private Run run(Target target, String scope, String slot, RunState state) {
    return run(new RunId(id()), target, scope, slot, state);
  }

  private static Run run(RunId id, Target target, String scope, String slot, RunState state) {
    return new Run(
        id,
        new RunKey(TENANT, scope, slot, 0),
        target,
        new Origin(
            TriggerSource.SCHEDULE,
            List.of("nightly"),
            T0,
            ZoneId.of("Asia/Shanghai"),
            "2026-02-28",
            "engine",
            ""),
        Placement.DEFAULT,
        Map.of("region", "north", "day", "2026-02-28"),
        Status.created(state, T0));
  }

  static Run generation(Run run, RunId id) {
    return new Run(
        id,
        run.key().nextGeneration(),
        run.target(),
        run.origin(),
        run.placement(),
        run.parameters(),
        run.status());
  }

  /// A status one revision further.
  static Status in(RunState state, Status seen) {
    return new Status(
        state,
        seen.revision() + 1,
        seen.attempts(),
        new Times(
            seen.createdAt(),
            seen.queuedAt(),
            state == RunState.RUNNING ? T0.plusSeconds(1) : seen.startedAt(),
            state.terminal() ? T0.plusSeconds(2) : null,
            state == RunState.RETRY_WAIT ? T0.plusSeconds(60) : null,
            null),
        state.failure() ? "no connections left" : "",
        false);
  }

  static Change.MoveRun move(Run run, RunState to) {
    return new Change.MoveRun(run.with(in(to, run.status())), run.status());
  }

  static Change.AppendEvent event(Run run, String type, RunState from, RunState to) {
    return new Change.AppendEvent(
        new RunEvent(
            0,
            run.key().tenant(),
            run.id(),
            run.target().job(),
            type,
            from,
            to,
            0,
            T0,
            "engine",
            "it was due"));
  }

  static Attempt attempt(Run run, int number, int dispatch) {
    return new Attempt(
        run.key().tenant(),
        run.id(),
        number,
        dispatch,
        "local",
        T0.plusSeconds(1),
        null,
        null,
        Map.of("dispatch", Integer.toString(dispatch)));
  }

  static Attempt failed(Attempt attempt) {
    return attempt.ended(
        T0.plusSeconds(2), new Outcome(Outcome.Kind.FAILED, 3, "", "no connections left"));
  }

  DeadLetter letter(Run run) {
    return new DeadLetter(
        id(),
        TENANT,
        run.id(),
        run.target().job(),
        T0,
        "no connections",
        "no connections left",
        null);
  }

  static AuditEntry audit(String object) {
    return new AuditEntry(TENANT, T0, "ana", "run.stop", object, "RUNNING", "CANCELED", "by hand");
  }

  static JobDefinition job(String name) {
    return JobDefinition.of(name, new Task.Noop());
  }

  static SavedDefinition saved(JobId id, int version, Definition definition) {
    return new SavedDefinition(
        id, TENANT, version, DefinitionStatus.ENABLED, definition, T0, "ana");
  }

  Change.SaveVersion save(JobId id, int version, Definition definition, Instant nextFireAt) {
    boolean dag = definition instanceof DagDefinition;
    var armed =
        definition.triggers().stream()
            .map(
                trigger ->
                    new ArmedTrigger(
                        new TriggerId(id()), TENANT, id, version, dag, trigger, nextFireAt))
            .toList();
    return new Change.SaveVersion(saved(id, version, definition), armed);
  }

  JobId savedJob(String name) {
    var id = new JobId(id());
    commit(new Change.SaveVersion(saved(id, 1, job(name)), List.of()));
    return id;
  }
}
