package dev.wheelhouse.engine;

import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunResult;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.attempt.ProgressBoard;
import dev.wheelhouse.engine.attempt.RetryQueue;
import dev.wheelhouse.engine.attempt.RunSecrets;
import dev.wheelhouse.engine.attempt.TaskHandlers;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.dispatch.Dispatcher;
import dev.wheelhouse.engine.hold.HoldBoard;
import dev.wheelhouse.engine.run.KnownRuns;
import dev.wheelhouse.engine.scope.NodeOutputs;
import dev.wheelhouse.engine.secret.MaskedLog;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.wait.WaitingRoom;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads.NodeCounts;
import dev.wheelhouse.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Answers questions about runs.
final class RunQueries {
  private final Store store;
  private final Definitions definitions;
  private final DagRuns dagRuns;
  private final Dispatcher dispatcher;
  private final TaskHandlers handlers;
  private final RunSecrets secrets;
  private final Waits waits;
  private final AllowedActions actions;

  /// What a run may wait for beside a slot, and how far it is.
  record Waits(WaitingRoom room, RetryQueue retries, ProgressBoard progress, HoldBoard holds) {}

  RunQueries(
      Store store,
      Definitions definitions,
      DagRuns dagRuns,
      Dispatcher dispatcher,
      TaskHandlers handlers,
      RunSecrets secrets,
      Waits waits,
      AllowedActions actions) {
    this.store = store;
    this.definitions = definitions;
    this.dagRuns = dagRuns;
    this.dispatcher = dispatcher;
    this.handlers = handlers;
    this.secrets = secrets;
    this.waits = waits;
    this.actions = actions;
  }

  Page<RunView> list(Query.ListRuns query, TenantId tenant) {
    Page<Run> page = store.runs().topLevel(tenant, query.filter(), query.page());
    return new Page<>(views(page.items()), page.next(), page.total());
  }

  List<RunView> nodes(RunId dagRun) {
    return views(dagRuns.currentNodes(find(dagRun)));
  }

  /// The current runs of the items that a mapped node's run made, in the order of its list.
  List<RunView> items(RunId map) {
    Run run = find(map);
    return run.mapRun() ? views(store.items().of(run)) : List.of();
  }

  /// Of a DAG run's nodes or a mapped node's items; empty for a run of another kind.
  Map<RunId, RunResult> results(RunId id) {
    Run run = find(id);
    List<Run> parts =
        run.dagRun()
            ? dagRuns.currentNodes(run)
            : run.mapRun() ? store.items().of(run) : List.<Run>of();
    var outputs = store.outputs().outputs(parts.stream().map(Run::id).toList());
    return parts.stream()
        .collect(
            Collectors.toMap(
                Run::id,
                it ->
                    new RunResult(
                        definitions.jobOf(it).retry().maxAttempts(),
                        outputs.getOrDefault(it.id(), new TreeMap<>()))));
  }

  RunDetail detail(RunId id) {
    Run run = find(id);
    RunView view = views(List.of(run)).getFirst();
    String dagName = run.parent().map(parent -> name(find(parent))).orElse("");
    int maxAttempts = run.dagRun() ? 0 : definitions.jobOf(run).retry().maxAttempts();
    return new RunDetail(
        view,
        dagName,
        maxAttempts,
        store.runs().attempts(id),
        store.runs().history(id),
        actions.of(run),
        undoing(run),
        waits.holds().inTheWay(run),
        run.dagRun() ? Set.of() : Parameters.secrets(definitions.jobOf(run).parameters()),
        run.mapRun() ? new NodeOutputs(store).ofMapped(run) : store.outputs().outputs(id),
        links(run));
  }

  private RunDetail.Links links(Run run) {
    Optional<Run> partOf = RunKey.subDagOf(run.key().scope()).flatMap(store.runs()::run);
    return new RunDetail.Links(
        partOf.map(Run::id).orElse(null),
        partOf.map(this::place).orElse(""),
        inner(run).map(Run::id).orElse(null));
  }

  /// `nightly / load` for a node, the job's name for a run that stands alone.
  private String place(Run run) {
    return run.parent().map(dagRun -> name(find(dagRun)) + " / " + run.nodeKey()).orElse(name(run));
  }

  private RunDetail.Undoing undoing(Run run) {
    return store
        .failures()
        .undoing(run)
        .map(it -> new RunDetail.Undoing(state(it.state()), it.id()))
        .orElse(RunDetail.Undoing.NONE);
  }

  private static RunDetail.Undoing.State state(RunState undoing) {
    return switch (undoing) {
      case SUCCESS -> RunDetail.Undoing.State.COMPENSATED;
      case FAILED, TIMEOUT, CANCELED, SKIPPED -> RunDetail.Undoing.State.FAILED;
      case PENDING, QUEUED, RUNNING, RETRY_WAIT, PAUSED, LOST, NEEDS_CONFIRMATION ->
          RunDetail.Undoing.State.RUNNING;
    };
  }

  LogChunk log(Query.ReadLog query) {
    Run run = find(query.run());
    var place = new AttemptContext.Place(run.id(), query.attempt());
    if (run.dagRun()) {
      return new LogChunk(new byte[0], 0, 0, run.state().terminal());
    }
    boolean ended = !run.state().holdsSlot() || run.status().attempts() > query.attempt();
    try {
      AttemptLog log =
          handlers
              .log(definitions.jobOf(run).task(), place)
              .orElse((_, _) -> new AttemptLog.Range(new byte[0], 0, 0));
      AttemptLog masked = new MaskedLog(log, secrets.masking(run), ended);
      AttemptLog.Range range = masked.read(query.offset(), query.maxBytes());
      return new LogChunk(range.bytes(), range.offset(), range.size(), ended);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the log of run " + run.id(), e);
    }
  }

  Run find(RunId id) {
    return new KnownRuns(store.runs()).find(id);
  }

  String name(Run run) {
    JobId job = run.target().job();
    return store.definitions().names(Set.of(job)).getOrDefault(job, job.toString());
  }

  List<RunView> views(List<Run> runs) {
    Set<RunId> ids = runs.stream().map(Run::id).collect(Collectors.toSet());
    Set<JobId> jobs = runs.stream().map(run -> run.target().job()).collect(Collectors.toSet());
    Set<RunId> dags = runs.stream().filter(Run::dagRun).map(Run::id).collect(Collectors.toSet());
    Map<JobId, String> names = store.definitions().names(jobs);
    Map<RunId, NodeCounts> counts = store.runs().nodeCounts(dags);
    Set<RunId> dead = store.runs().withOpenDeadLetter(ids);
    Map<RunId, Map<String, List<String>>> blockers = blockers(runs);
    return runs.stream()
        .map(run -> view(run, names, counts, dead, waitReason(run, blockers)))
        .toList();
  }

  /// What the nodes of these DAG runs wait for; each DAG run is read once.
  private Map<RunId, Map<String, List<String>>> blockers(List<Run> runs) {
    return runs.stream()
        .filter(run -> run.state() == RunState.PENDING)
        .flatMap(run -> run.parent().stream())
        .distinct()
        .collect(Collectors.toMap(dagRun -> dagRun, dagRuns::blockers));
  }

  private RunView view(
      Run run,
      Map<JobId, String> names,
      Map<RunId, NodeCounts> counts,
      Set<RunId> dead,
      WaitReason waitsFor) {
    JobId job = run.target().job();
    NodeCounts nodes =
        run.mapRun() ? items(run) : counts.getOrDefault(run.id(), new NodeCounts(0, 0));
    String name =
        run.nodeKey().isEmpty() ? names.getOrDefault(job, job.toString()) : run.nodeName();
    return new RunView(
        run,
        name,
        dead.contains(run.id()),
        nodes.ended(),
        nodes.all(),
        waitsFor,
        waits.progress().of(run.id()));
  }

  /// How far a sub-DAG is changes while its run waits.
  private WaitReason counted(Run run, WaitReason reason) {
    if (!(reason instanceof WaitReason.Parts)) {
      return reason;
    }
    return inner(run)
        .map(it -> store.runs().nodeCounts(Set.of(it.id())).get(it.id()))
        .map(it -> new WaitReason.Parts(it.all() - it.ended(), it.all()))
        .orElseGet(() -> new WaitReason.Parts(0, 0));
  }

  private Optional<Run> inner(Run run) {
    return run.dagRun()
        ? Optional.empty()
        : store.runs().currentOf(RunKey.subDag(run.key(), run.id()));
  }

  private NodeCounts items(Run map) {
    int ended = 0;
    int all = 0;
    for (var state : store.items().states(map).entrySet()) {
      all += state.getValue();
      ended += state.getKey().terminal() ? state.getValue() : 0;
    }
    return new NodeCounts(ended, all);
  }

  private WaitReason waitReason(Run run, Map<RunId, Map<String, List<String>>> blockers) {
    if (run.state() == RunState.PENDING && run.place().isPresent()) {
      return new WaitReason.Upstream(List.of(run.nodeKey()));
    }
    if (run.state() == RunState.PENDING && run.parent().isPresent()) {
      var ofDagRun = blockers.getOrDefault(run.parent().get(), Map.of());
      return new WaitReason.Upstream(ofDagRun.getOrDefault(run.nodeKey(), List.of()));
    }
    if (run.state() == RunState.QUEUED) {
      return dispatcher.waitsFor(run);
    }
    return run.state() == RunState.RUNNING
        ? waits.room().reason(run.id()).map(it -> counted(run, it)).orElse(WaitReason.NONE)
        : waits.retries().heldBack(run).orElse(WaitReason.NONE);
  }
}
