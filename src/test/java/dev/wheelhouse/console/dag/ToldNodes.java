package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.PoolView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.Times;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// An engine in which every name is a job, and every job ran three times as the node `settle`.
final class ToldNodes implements EngineApi {
  private static final Instant NIGHT = Instant.parse("2026-02-17T01:30:00Z");
  private static final JobId DAG = new JobId(1);
  private static final JobId JOB = new JobId(2);

  private final EngineApi empty = new EmptyEngine();
  boolean silent;

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    if (silent) {
      throw new EngineException.Unreachable(Fault.of(Fault.STORE_UNAVAILABLE, "silent"));
    }
    return switch (query) {
      case Query.ListPools _ ->
          (R)
              List.of(
                  new PoolView(new PoolSettings("default", 5, 0.2, true), 0, 0),
                  new PoolView(new PoolSettings("payments", 6, 0.2, true), 0, 0));
      case Query.FindDefinition(var name) -> (R) saved(name);
      case Query.ListRunsOf(var job, _) ->
          (R) new Page<>(job.equals(DAG) ? dagRuns() : runs(), "", 3);
      case Query.GetRun(var run) -> (R) detail(run);
      default -> empty.ask(query, caller);
    };
  }

  private static SavedDefinition saved(String name) {
    return new SavedDefinition(
        name.contains(":") ? JOB : DAG,
        TenantId.DEFAULT,
        13,
        DefinitionStatus.ENABLED,
        JobDefinition.of(name, new Task.Noop()),
        Instant.EPOCH,
        "jonas");
  }

  private static List<RunView> dagRuns() {
    return List.of(
        view(10, Target.dag(DAG, 13), RunState.FAILED, ""),
        view(20, Target.dag(DAG, 13), RunState.SUCCESS, ""),
        view(30, Target.dag(DAG, 12), RunState.SUCCESS, ""));
  }

  private static List<RunView> runs() {
    return List.of(
        view(11, node(10), RunState.FAILED, "503 Service Unavailable from sepa-gw.int"),
        view(21, node(20), RunState.SUCCESS, ""),
        view(31, node(30), RunState.SUCCESS, ""));
  }

  private static Target node(long dagRun) {
    return new Target(RunKind.TASK, JOB, 13, new Target.NodeRef(new RunId(dagRun), "settle"));
  }

  private static RunView view(long id, Target target, RunState state, String error) {
    var night = NIGHT.minus(Duration.ofDays(id / 10 - 1));
    var status =
        new Status(
            state,
            3,
            1,
            new Times(night, night, night, night.plusSeconds(192 + id), null, null),
            error,
            false);
    var run =
        new Run(
            new RunId(id),
            new RunKey(TenantId.DEFAULT, "node:" + id, RunKey.scheduledSlot(night), 0),
            target,
            new Origin(
                TriggerSource.SCHEDULE,
                List.of("cron"),
                night,
                InspectedDag.BERLIN,
                "",
                "engine",
                ""),
            Placement.DEFAULT,
            Map.of(),
            status);
    return new RunView(run, "settle", false, 0, 0, WaitReason.NONE);
  }

  private static RunDetail detail(RunId id) {
    var outputs = new TreeMap<String, Output>();
    outputs.put("rows", Output.integer(41_210));
    outputs.put("file", Output.text("/data/settle/2026-02-17.csv"));
    var view = view(id.value(), node(10), RunState.FAILED, "");
    return new RunDetail(
        view,
        "billing",
        3,
        List.of(),
        List.of(),
        Map.of(),
        RunDetail.Undoing.NONE,
        List.of(),
        Set.of(),
        outputs,
        RunDetail.Links.NONE);
  }

  @Override
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    return empty.execute(command, caller);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return empty.preview(command, caller);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return empty.subscribe(listener);
  }

  @Override
  public Capabilities capabilities() {
    return empty.capabilities();
  }

  @Override
  public void close() {}
}
