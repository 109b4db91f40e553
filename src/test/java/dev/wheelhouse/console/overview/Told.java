package dev.wheelhouse.console.overview;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.DeadLetters;
import dev.wheelhouse.api.EngineFigures.Delay;
import dev.wheelhouse.api.EngineFigures.Minute;
import dev.wheelhouse.api.EngineFigures.Missed;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.api.EngineFigures.Pool;
import dev.wheelhouse.api.EngineFigures.Queue;
import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.Times;
import dev.wheelhouse.model.run.TriggerSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Values for an engine that is told what to answer.
final class Told {
  static final Instant NOW = Instant.parse("2026-02-18T02:42:18Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private Told() {}

  /// A run, put together step by step.
  record Draft(
      long id, String name, RunState state, Instant from, Instant until, String node, long dagRun) {

    Draft is(RunState wanted) {
      return new Draft(id, name, wanted, from, until, node, dagRun);
    }

    /// @param minutesAgo when it began
    /// @param lasts in minutes; negative while it has no end
    Draft ran(double minutesAgo, double lasts) {
      var begun = NOW.minusMillis((long) (minutesAgo * 60_000));
      var ended = lasts < 0 ? null : begun.plusMillis((long) (lasts * 60_000));
      return new Draft(id, name, state, begun, ended, node, dagRun);
    }

    Draft node(String key, long parent) {
      return new Draft(id, name, state, from, until, key, parent);
    }

    RunView view() {
      var ended = until == null || !state.terminal() ? null : until;
      var created = from.minusSeconds(20);
      var times = new Times(created, created, from, ended, null, null);
      var status = new Status(state, 1, 1, times, "exit 1", false);
      var key = dagRun == 0 ? "job:" + name : RunKey.nodeScope(new RunId(dagRun), node);
      var target =
          dagRun == 0
              ? Target.task(new JobId(1), 1)
              : new Target(
                  RunKind.TASK, new JobId(1), 1, new Target.NodeRef(new RunId(dagRun), node));
      var origin = new Origin(TriggerSource.SCHEDULE, List.of(), from, BERLIN, "", "engine", "");
      var run =
          new Run(
              new RunId(id),
              new RunKey(TenantId.DEFAULT, key, "@" + from, 0),
              target,
              origin,
              Placement.DEFAULT,
              Map.of(),
              status);
      return new RunView(run, name, state.failure(), 0, 0, WaitReason.NONE);
    }
  }

  static Draft run(long id, String name) {
    return new Draft(id, name, RunState.SUCCESS, NOW, NOW, "", 0);
  }

  static SavedDefinition dag(DagDefinition definition) {
    return new SavedDefinition(
        new JobId(1), TenantId.DEFAULT, 1, DefinitionStatus.ENABLED, definition, NOW, "mara");
  }

  static SavedDefinition chain() {
    return dag(
        DagDefinition.of(
            "billing.daily",
            List.of(Node.of("pull_payments"), Node.of("settle"), Node.of("issue_bill")),
            List.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill"))));
  }

  /// A node that failed and blocks others.
  static ActionNeeded failed(RunView run, String dag, String error, String... blocks) {
    return new ActionNeeded(
        run,
        dag,
        run.run().parent().orElse(run.run().id()),
        dag.isEmpty() ? "" : "2026-02-17",
        error,
        List.of(blocks),
        1,
        NOW.minus(Duration.ofMinutes(38)),
        blocks.length == 0 ? ActionNeeded.Step.RERUN : ActionNeeded.Step.RERUN_WITH_DOWNSTREAM);
  }

  static List<Minute> minutes(IntFunction<Minute> minute) {
    return IntStream.range(0, 60).mapToObj(minute).toList();
  }

  static Minute minute(int index, long fired, long delay, Outcomes outcomes) {
    var start = NOW.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60L * (59 - index));
    return new Minute(start, fired, delay, fired, delay / 2, outcomes, 0, 0);
  }

  /// An hour in which nothing happened.
  static EngineFigures quiet() {
    return figures(
        Delay.NONE,
        Delay.NONE,
        Outcomes.NONE,
        new DeadLetters(0, 0, null),
        Queue.EMPTY,
        minutes(i -> minute(i, 0, 0, Outcomes.NONE)));
  }

  static EngineFigures figures(
      Delay trigger,
      Delay dispatch,
      Outcomes outcomes,
      DeadLetters deadLetters,
      Queue queue,
      List<Minute> minutes) {
    return new EngineFigures(
        NOW,
        NOW.minus(Duration.ofHours(1)),
        minutes,
        trigger,
        dispatch,
        outcomes,
        deadLetters,
        queue,
        new Missed(4, "fx.rates"),
        List.of(new Pool("default", 7, 12, 5), new Pool("reports", 1, 4, 0)));
  }

  static EngineHealth health(long definitions) {
    return health(definitions, 41);
  }

  /// Its scheduler is far behind.
  static EngineHealth slow() {
    return health(12, 4_100);
  }

  private static EngineHealth health(long definitions, long lag) {
    return new EngineHealth(
        NOW,
        NOW.minus(Duration.ofDays(41)),
        BERLIN,
        Path.of("/data"),
        1_200_000_000L,
        64_000_000_000L,
        432_000_000L,
        1_073_741_824L,
        "H2, every commit synced",
        12,
        7,
        5,
        lag,
        0,
        definitions,
        "SESSION_AND_COOKIE");
  }
}
