package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.PoolView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QuotaView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.dag.Routing;
import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.capacity.TenantQuota;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Placement.Lane;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pools, quotas and limits, and what is said of those that wait for them.
class CapacityScenariosTest {
  @TempDir Path folder;

  @Test
  @Tag("P2")
  @Tag("P5")
  void jobsLimitHoldsItsRunsAsStandaloneAndAsNode() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("load").with(new Concurrency(Overlap.ALLOW, 2)), dag("chain", "load"));
      engine.script.hold("load");

      RunId first = engine.trigger("load");
      RunId node = engine.node(engine.trigger("chain"), "load");
      RunId third = engine.trigger("load");

      engine.is(first, RunState.RUNNING).is(node, RunState.RUNNING).is(third, RunState.QUEUED);
      assertEquals(new WaitReason.JobLimit(2, 2), why(engine, third));
      engine.end(node, Outcome.SUCCESS);
      engine.is(third, RunState.RUNNING);
    }
  }

  @Test
  @Tag("P2")
  @Tag("P5")
  void groupsLimitHoldsOnlyItsGroup() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(inGroup("a", "night"), inGroup("b", "night"), inGroup("c", "day"));
      engine.script.hold("a").hold("b").hold("c");
      execute(engine, new Command.SetGroupLimit("night", 1));

      RunId a = engine.trigger("a");
      RunId b = engine.trigger("b");
      RunId c = engine.trigger("c");

      engine.is(a, RunState.RUNNING).is(b, RunState.QUEUED).is(c, RunState.RUNNING);
      assertEquals(new WaitReason.GroupLimit("night", 1, 1), why(engine, b));
      execute(engine, new Command.SetGroupLimit("night", 0));
      engine.is(b, RunState.RUNNING);
    }
  }

  @Test
  @Tag("P2")
  @Tag("story-5")
  void tenantsRunsAtOnceAreHeldAndReleasedWhenItsQuotaIsRaised() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(free("work"));
      engine.script.hold("work");
      execute(engine, new Command.SetQuota(new TenantQuota(1, 0)));

      List<RunId> runs = IntStream.range(0, 3).mapToObj(_ -> engine.trigger("work")).toList();

      assertEquals(new WaitReason.Quota(1, 1), why(engine, runs.getLast()));
      assertEquals(
          new QuotaView(new TenantQuota(1, 0), 1, 3, Map.of(), List.of()),
          engine.api().ask(new Query.GetQuota(), MARA));
      execute(engine, new Command.SetQuota(TenantQuota.NONE));
      runs.forEach(run -> engine.is(run, RunState.RUNNING));
    }
  }

  @Test
  @Tag("P2")
  void whatTakesNoSlotStartsAtOnceAndCountsNowhere() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(free("live"), free("work"));
      engine.script.hold("work");
      RunId full = engine.trigger("work");
      execute(engine, new Command.SetQuota(new TenantQuota(1, 2)));

      List<RunId> waits = made(engine, "work", 2, Placement.DEFAULT.pool(""));

      engine.is(full, RunState.RUNNING);
      waits.forEach(run -> engine.is(run, RunState.RUNNING));
      assertEquals(1, engine.busySlots());
      QuotaView quota = engine.api().ask(new Query.GetQuota(), MARA);
      assertEquals(List.of(1, 1), List.of(quota.running(), quota.firings()));
      assertEquals(
          List.of("default"),
          engine.api().ask(new Query.ListPools(), MARA).stream()
              .map(pool -> pool.settings().name())
              .toList());
      assertEquals("", Routing.Way.placement(job("q").with(new Task.Approval("ship it?"))).pool());
    }
  }

  @Test
  @Tag("P6")
  void slotsAndDoorOfAPoolAreChangedLiveAndKept() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(free("work"));
      engine.script.hold("work");
      List<RunId> runs = IntStream.range(0, 6).mapToObj(_ -> engine.trigger("work")).toList();
      assertEquals(new WaitReason.Slot("default", 4, 4, 2), why(engine, runs.getLast()));

      execute(engine, new Command.SetPool(new PoolSettings("default", 5, 0.2, false)));
      assertEquals(new WaitReason.PoolClosed("default"), why(engine, runs.getLast()));
      execute(engine, new Command.SetPool(new PoolSettings("default", 5, 0.2, true)));

      engine.is(runs.get(4), RunState.RUNNING).is(runs.get(5), RunState.QUEUED);
      engine.restart();
      engine.settle();
      assertEquals(
          List.of(new PoolView(new PoolSettings("default", 5, 0.2, true), 5, 1)),
          engine.api().ask(new Query.ListPools(), MARA));
    }
  }

  @Test
  @Tag("P6")
  void poolThatNobodyHasSetHasTheEnginesSlotsAndIsListedWhenUsed() {
    try (var engine = TestEngine.inMemory(3)) {
      engine.given(free("work").with(new Placement("billing", 100)));
      engine.script.hold("work");

      engine.trigger("work");

      assertEquals(
          List.of(
              new PoolView(new PoolSettings("billing", 3, 0.2, true), 1, 0),
              new PoolView(new PoolSettings("default", 3, 0.2, true), 0, 0)),
          engine.api().ask(new Query.ListPools(), MARA));
    }
  }

  @Test
  @Tag("P1")
  @Tag("P5")
  void backfillSaysThatTheFreeSlotIsKeptForLiveWork() {
    try (var engine = TestEngine.inMemory(3)) {
      engine.given(free("live"), free("past"));
      engine.script.hold("past");
      engine.trigger("live");

      List<RunId> past = made(engine, "past", 3, Placement.DEFAULT.lane(Lane.BACKFILL));

      engine.is(past.get(0), RunState.RUNNING);
      engine.is(past.get(1), RunState.QUEUED).is(past.get(2), RunState.QUEUED);
      assertEquals(new WaitReason.Share("default", Lane.BACKFILL), why(engine, past.get(1)));
      engine.script.hold("live");
      engine.is(engine.trigger("live"), RunState.RUNNING);
    }
  }

  @Test
  @Tag("P6")
  void priorityOfAWaitingRunIsChangedWithEventAndAudit() {
    try (var engine = TestEngine.inMemory(1)) {
      engine.given(free("work"));
      engine.script.hold("work");
      RunId running = engine.trigger("work");
      RunId second = engine.trigger("work");
      RunId third = engine.trigger("work");

      execute(engine, new Command.SetPriority(third, 300));

      assertEquals(new WaitReason.Slot("default", 1, 1, 1), why(engine, third));
      assertEquals(new WaitReason.Slot("default", 1, 1, 2), why(engine, second));
      assertEquals(List.of("CREATED", "PRIORITY_CHANGED"), engine.moves(third));
      Unit unit =
          engine.store().written().stream()
              .filter(it -> it.changes().stream().anyMatch(Change.Audit.class::isInstance))
              .toList()
              .getLast();
      assertEquals(
          List.of(Change.MoveRun.class, Change.AppendEvent.class, Change.Audit.class),
          unit.changes().stream().map(Object::getClass).toList());
      engine.end(running, Outcome.SUCCESS);
      engine.is(third, RunState.RUNNING).is(second, RunState.QUEUED);
      for (RunId gone : List.of(running, third)) {
        var answer = engine.api().execute(new Command.SetPriority(gone, 1), MARA);
        assertEquals(Fault.STATE_CONFLICT, fault(answer).code());
      }
    }
  }

  @Test
  @Tag("P6")
  void priorityOfADagRunIsThatOfItsNodesThatWait() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(free("a"), free("b"), dag("chain", "a>b"));
      engine.script.hold("a");
      RunId chain = engine.trigger("chain");

      execute(engine, new Command.SetPriority(chain, 300));

      assertEquals(100, engine.nodes(chain).get("a").placement().priority());
      assertEquals(300, engine.nodes(chain).get("b").placement().priority());
    }
  }

  @Test
  @Tag("P2")
  void manualWorkOverTheMinutesQuotaIsRefusedAndSaysWhenToTryAgain() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(free("work"));
      execute(engine, new Command.SetQuota(new TenantQuota(0, 2)));
      RunId known = engine.trigger("work", "one", Map.of());
      engine.advance("PT10S");
      engine.trigger("work");

      Fault refused = fault(engine.api().execute(Command.Trigger.of("work"), MARA));

      assertEquals(Fault.QUOTA_EXCEEDED, refused.code());
      assertEquals(
          Map.of(
              "limit", List.of("firingsPerMinute"),
              "retryAt", List.of(START.plusSeconds(60).toString())),
          refused.details());
      assertEquals(refused, engine.api().preview(Command.Trigger.of("work"), MARA).refusal());
      assertEquals(known, engine.trigger("work", "one", Map.of()));
      engine.advance("PT50S");
      engine.trigger("work");
    }
  }

  @Test
  @Tag("P2")
  void minuteIsCountedFromRowsAfterARestart() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(free("work"));
      execute(engine, new Command.SetQuota(new TenantQuota(0, 2)));
      engine.trigger("work");
      engine.trigger("work");

      engine.restart();

      var answer = engine.api().execute(Command.Trigger.of("work"), MARA);
      assertEquals(Fault.QUOTA_EXCEEDED, fault(answer).code());
    }
  }

  @Test
  @Tag("P2")
  void tenantWithAFullQuotaAndALongQueueIsRefused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(free("work"));
      engine.script.hold("work");
      execute(engine, new Command.SetQuota(new TenantQuota(1, 0)));
      for (int i = 0; i < 101; i++) {
        var _ = engine.api().execute(Command.Trigger.of("work"), MARA).orThrow();
      }

      Fault refused = fault(engine.api().execute(Command.Trigger.of("work"), MARA));

      assertEquals(Fault.QUOTA_EXCEEDED, refused.code());
      assertEquals(Map.of("limit", List.of("runs")), refused.details());
    }
  }

  @Test
  @Tag("P2")
  @Tag("story-8")
  void scheduleOverTheQuotaWaitsAndCollapsesIntoARecordedWindow() {
    try (var engine = TestEngine.inMemory()) {
      execute(engine, new Command.SetQuota(new TenantQuota(0, 10)));
      engine.given(free("often").with(List.of(cron("* * * * * ?"))));

      engine.advance("PT30S");
      assertEquals(10, engine.runsOf("often").size());
      assertEquals(List.of("often"), engine.api().ask(new Query.GetQuota(), MARA).waiting());
      engine.advance("PT150S");

      assertThat(engine.runsOf("often").size()).isBetween(20, 30);
      assertThat(engine.misfires()).isNotEmpty();
      assertEquals(
          Set.of(MisfireCause.QUOTA),
          Set.copyOf(engine.misfires().stream().map(misfire -> misfire.cause()).toList()));
    }
  }

  @Test
  @Tag("P2")
  void savingWarnsOfAScheduleThatFiresMoreOftenThanTheQuotaLetsIt() {
    try (var engine = TestEngine.inMemory()) {
      execute(engine, new Command.SetQuota(new TenantQuota(0, 10)));
      var often = new Command.SaveDefinition(free("often").with(List.of(cron("* * * * * ?"))), 0);
      var seldom = new Command.SaveDefinition(free("seldom").with(List.of(cron("0 0 * * * ?"))), 0);

      assertEquals(
          List.of(new Preview.Impact.OverQuota(86_400, 14_400)),
          engine.api().preview(often, MARA).impacts());
      assertEquals(List.of(), engine.api().preview(seldom, MARA).impacts());
    }
  }

  @Test
  @Tag("P2")
  void valuesThatMakeNoSenseAreRefused() {
    try (var engine = TestEngine.inMemory()) {
      Map<Command<?>, String> wrong =
          Map.of(
              new Command.SetPool(new PoolSettings(" ", 1, 0, true)), "pool",
              new Command.SetPool(new PoolSettings("a", 0, 0, true)), "slots",
              new Command.SetPool(new PoolSettings("a", 1, Double.NaN, true)), "backfillShare",
              new Command.SetQuota(new TenantQuota(-1, 0)), "runs",
              new Command.SetQuota(new TenantQuota(0, -1)), "firingsPerMinute",
              new Command.SetGroupLimit("", 1), "group",
              new Command.SetGroupLimit("a", -1), "limit");

      wrong.forEach(
          (command, field) -> {
            Fault fault = fault(engine.api().execute(command, MARA));
            assertEquals(List.of(field), fault.details().get("field"));
            assertEquals(fault, engine.api().preview(command, MARA).refusal());
          });
    }
  }

  @Test
  @Tag("P5")
  void runThatIsRetriedSaysNothingOfSlots() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(free("work").with(attempts(2, "PT60S")));
      engine.script.fails("work", 1);

      RunId run = engine.trigger("work");

      assertEquals(RunState.RETRY_WAIT, engine.run(run).state());
      assertEquals(WaitReason.NONE, why(engine, run));
    }
  }

  private static JobDefinition free(String name) {
    return job(name).with(Concurrency.FREE);
  }

  private static JobDefinition inGroup(String name, String group) {
    JobDefinition job = free(name);
    return new JobDefinition(
        new Naming(name, group, "", ""),
        job.triggers(),
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        job.concurrency(),
        job.label());
  }

  static void execute(TestEngine engine, Command<?> command) {
    var _ = engine.api().execute(command, MARA).orThrow();
    engine.settle();
  }

  private static Fault fault(Answer<?> answer) {
    return ((Answer.Rejected<?>) answer).fault();
  }

  private static WaitReason why(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA).view().waitsFor();
  }

  /// Runs of that placement, which no command makes yet.
  private static List<RunId> made(TestEngine engine, String name, int runs, Placement placement) {
    var saved = engine.store().definitions().byName(MARA.tenant(), name).orElseThrow();
    List<Run> made =
        IntStream.range(0, runs).mapToObj(i -> run(engine, saved.id(), i, placement)).toList();
    for (Run run : made) {
      var unit = new Unit(RunTransitions.create(run, "").changes());
      assertEquals(UnitResult.WRITTEN, engine.api().duties.journal().write(unit).join());
    }
    engine.settle();
    return made.stream().map(Run::id).toList();
  }

  private static Run run(TestEngine engine, JobId job, int number, Placement placement) {
    return new Run(
        new RunId(engine.store().reserveIds(1)),
        new RunKey(MARA.tenant(), RunKey.jobScope(job), "@past" + number, 0),
        Target.task(job, 1),
        new Origin(TriggerSource.BACKFILL, List.of(), START, ZoneOffset.UTC, "", "mara", ""),
        placement,
        Map.of(),
        Status.created(RunState.QUEUED, START.plusMillis(number)));
  }
}
