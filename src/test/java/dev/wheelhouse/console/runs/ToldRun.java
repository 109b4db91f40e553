package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.LogChunk;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Progress;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.api.RunDetail.Undoing;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.looks.EmptyEngine;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Attempt;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An engine of one run of which the test tells everything, and which remembers what it was told to
/// do and by whom.
public final class ToldRun implements EngineApi {
  public static final RunId ID = new RunId(8841);
  static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");
  private static final RunId DAG_RUN = new RunId(8830);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  final Map<Action, Refusal> actions = new EnumMap<>(Action.class);
  final List<Command<?>> executed = new ArrayList<>();
  final List<Caller> callers = new ArrayList<>();
  final List<Command<?>> previewed = new ArrayList<>();
  RunState state = RunState.FAILED;
  String name = "settle-sepa";
  boolean dag;
  int revision = 1;
  Progress progress = Progress.NONE;
  Undoing undoing = Undoing.NONE;
  List<Hold> holds = List.of();
  List<Attempt> attempts = List.of();
  Set<String> secrets = Set.of();
  SequencedMap<String, Output> outputs = new TreeMap<>();
  RunDetail.Links links = RunDetail.Links.NONE;
  Map<String, String> parameters = Map.of();
  JobDefinition definition = JobDefinition.of("settle-sepa", Task.Shell.script("true"));
  List<Diagnosis.Difference.Definition> differences = List.of();
  @Nullable Evidence evidence;
  @Nullable Diagnosis diagnosis;
  Function<Command<?>, Preview> previews = _ -> preview();

  public ToldRun() {
    for (var action : Action.values()) {
      actions.put(action, Refusal.ALLOWED);
    }
  }

  RunView view() {
    var status =
        new Status(
            state,
            revision,
            3,
            new Times(
                NOW.minusSeconds(4000),
                NOW.minusSeconds(4000),
                NOW.minusSeconds(3900),
                state.terminal() ? NOW.minusSeconds(2280) : null,
                null,
                null),
            "503 from sepa-gw",
            false);
    var target =
        dag
            ? Target.dag(new JobId(2), 13)
            : new Target(
                RunKind.TASK, new JobId(1), 13, new Target.NodeRef(DAG_RUN, "settle-sepa"));
    var origin =
        new Origin(TriggerSource.SCHEDULE, List.of(), NOW, BERLIN, "2026-02-17", "engine", "");
    var run =
        new Run(
            ID,
            new RunKey(TenantId.DEFAULT, "job:1", "@x", 0),
            target,
            origin,
            Placement.DEFAULT,
            parameters,
            status);
    return new RunView(
        run, name, state.failure(), dag ? 4 : 0, dag ? 7 : 0, WaitReason.NONE, progress);
  }

  Preview preview(String... starts) {
    return preview(List.of(), starts);
  }

  Preview preview(List<Preview.Impact> impacts, String... starts) {
    var effects = Stream.of(starts).map(it -> new Preview.Effect(ID, it)).toList();
    return new Preview(Integer.toString(revision), null, effects, List.of(), impacts);
  }

  Preview refused(Fault why, Preview.Impact... impacts) {
    return new Preview(Integer.toString(revision), why, List.of(), List.of(), List.of(impacts));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    return (R)
        switch (query) {
          case Query.GetRun _ ->
              new RunDetail(
                  view(),
                  dag ? "" : "billing.daily",
                  3,
                  attempts,
                  List.of(),
                  actions,
                  undoing,
                  holds,
                  secrets,
                  outputs,
                  links);
          case Query.ListNodeRuns _ -> List.of();
          case Query.GetEvidence _ when evidence != null -> evidence;
          case Query.Diagnose _ when diagnosis != null -> diagnosis;
          case Query.CompareDefinitions _ -> differences;
          case Query.GetDefinition _ -> saved();
          case Query.ReadLog _ -> new LogChunk(new byte[0], 0, 0, true);
          case Query.ListHolds _ -> holds;
          default -> new EmptyEngine().ask(query, caller);
        };
  }

  private SavedDefinition saved() {
    return new SavedDefinition(
        new JobId(1), TenantId.DEFAULT, 13, DefinitionStatus.ENABLED, definition, NOW, "jonas");
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    var expected = caller.expectedRevision();
    if (!expected.isEmpty() && !expected.equals(Integer.toString(revision))) {
      return new Answer.Rejected<>(Fault.of(Fault.STATE_CONFLICT, "It is RUNNING by now."));
    }
    executed.add(command);
    callers.add(caller);
    return command instanceof Command.SetHold || command instanceof Command.LiftHold
        ? (Answer<R>) new Answer.Done<>(holds.isEmpty() ? null : holds.getFirst())
        : (Answer<R>) new Answer.Done<>(ID);
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    previewed.add(command);
    return previews.apply(command);
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return () -> {};
  }

  @Override
  public Capabilities capabilities() {
    var operations =
        Stream.concat(
            Stream.of(Command.class.getPermittedSubclasses()),
            Stream.of(Query.class.getPermittedSubclasses()));
    return new Capabilities(
        "told", "", operations.collect(Collectors.toMap(it -> it, _ -> Support.NATIVE)));
  }

  @Override
  public void close() {}
}
