package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.cron;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.Jobs.once;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Preview.Impact.UsedBy.Use;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Definitions that are disabled, enabled again and deleted, on a clock that the test moves.
@Tag("N9")
class StatusScenariosTest {
  private static final String EACH_MINUTE = "0 * * * * ?";

  @TempDir Path folder;

  @Test
  @Tag("T7")
  void jobDisabledAfterItWasArmedInTheWheelDoesNotFire() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("off", cron(EACH_MINUTE)), job("on", cron(EACH_MINUTE)));
      engine.leap("PT59S");

      disable(engine, "off");
      engine.leap("PT5M");

      assertEquals(List.of(), engine.firingsOf("off"));
      assertEquals(minutes(1, 2, 3, 4, 5), engine.firingsOf("on"));
    }
  }

  @Test
  @Tag("T7")
  void firingThatIsOnItsWayWhenTheJobIsDisabledIsNotMade() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("off", cron(EACH_MINUTE)));
      engine.leap("PT59S");
      SavedDefinition saved = find(engine, "off");
      var set =
          new Change.SetStatus(
              saved.id(), 1, DefinitionStatus.ENABLED, DefinitionStatus.DISABLED, List.of());

      engine.store().commit(List.of(Unit.of(set)));
      engine.leap("PT5M");

      assertEquals(List.of(), engine.firingsOf("off"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("T4")
  void enabledAgainItFiresFromNowOnAndNothingWasMissed() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE)));
      engine.leap("PT2M");
      disable(engine, "report");
      engine.leap("PT30M30S");

      enable(engine, "report");
      engine.leap("PT2M");

      assertEquals(minutes(1, 2, 33, 34), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("C4")
  void disabledJobStaysDisabledOverARestartAndANewVersion() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("report", cron(EACH_MINUTE)));
      disable(engine, "report");
      engine.restart();
      engine.given(job("report", cron(EACH_MINUTE), Jobs.cron("x", EACH_MINUTE, ZoneOffset.UTC)));
      engine.leap("PT3M30S");
      assertEquals(List.of(), engine.firingsOf("report"));

      enable(engine, "report");
      engine.leap("PT1M");

      assertEquals(minutes(4), engine.firingsOf("report"));
      assertEquals(List.of(), engine.misfires());
    }
  }

  @Test
  @Tag("T2")
  void oneOffFiringWhoseTimePassedMeanwhileDoesNotCome() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", once(START.plusSeconds(60))));
      disable(engine, "report");
      engine.leap("PT2M");

      enable(engine, "report");
      engine.leap("PT10M");

      assertEquals(List.of(), engine.firingsOf("report"));
      assertNull(detail(engine, "report").view().nextFireAt());
    }
  }

  @Test
  @Tag("T2")
  void disabledJobIsStartedByHandAndAsANode() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a", cron(EACH_MINUTE)), dag("net", "a"));
      disable(engine, "a");

      RunId alone = engine.trigger("a");
      RunId dagRun = engine.trigger("net");

      engine.is(alone, RunState.SUCCESS).is(dagRun, RunState.SUCCESS);
    }
  }

  @Test
  @Tag("SEC4")
  void eachChangeIsAuditedOnceAndARepeatIsNot() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE)));
      int before = audit(engine).size();

      var first = engine.api().execute(new Command.SetEnabled("report", false), MARA.because("x"));
      var repeat = engine.api().execute(new Command.SetEnabled("report", false), MARA);
      delete(engine, "report");

      assertEquals(DefinitionStatus.DISABLED, first.orThrow().status());
      assertEquals(first, repeat);
      assertEquals(
          List.of(
              audited("DISABLE", "ENABLED", "DISABLED", "x"),
              audited("DELETE", "DISABLED", "DELETED", "")),
          audit(engine).subList(before, before + 2));
      assertEquals(before + 2, audit(engine).size());
    }
  }

  @Test
  void deletedJobsRunsGoOnAndStayReadable() {
    try (var engine = TestEngine.inMemory()) {
      engine.script.hold("report");
      engine.given(job("report", cron(EACH_MINUTE)));
      RunId run = engine.trigger("report");

      JobId id = delete(engine, "report");
      engine.end(run, Outcome.SUCCESS);
      engine.leap("PT5M");

      engine.is(run, RunState.SUCCESS);
      var runs = engine.api().ask(new Query.ListRunsOf(id, page()), MARA);
      assertEquals(List.of(run), runs.items().stream().map(it -> it.run().id()).toList());
      assertEquals("report", runs.items().getFirst().name());
      assertEquals(
          DefinitionStatus.DELETED, engine.api().ask(new Query.GetDefinition(id), MARA).status());
    }
  }

  @Test
  @Tag("N3")
  void nameOfADeletedJobBelongsToItsSuccessorAlone() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE)));
      engine.leap("PT1M");
      JobId former = delete(engine, "report");

      SavedDefinition next = engine.save(job("report", cron("0 0/2 * * * ?")));
      engine.leap("PT4M");

      assertEquals(1, next.version());
      var runs = engine.api().ask(new Query.ListRunsOf(former, page()), MARA);
      assertEquals(1, runs.total());
      assertEquals(2, engine.api().ask(new Query.ListRunsOf(next.id(), page()), MARA).total());
    }
  }

  @Test
  @Tag("U8")
  void previewOfDisablingNamesTheFiringsThatWontComeAndTheRunsThatGoOn() {
    try (var engine = TestEngine.inMemory()) {
      engine.script.hold("report");
      var two = Jobs.cron("two", "0 0/2 * * * ?", ZoneOffset.UTC);
      engine.given(job("report", cron(EACH_MINUTE), two), dag("net", "report"));
      engine.trigger("report");

      Preview preview = engine.api().preview(new Command.SetEnabled("report", false), MARA);

      List<Impact> expected = new ArrayList<>();
      expected.add(new Impact.UsedBy("net", Use.NODE));
      expected.add(new Impact.GoOn(1));
      expected.addAll(fires(false, 1, 2, 3, 4, 5));
      assertEquals(expected, preview.impacts());
      assertNull(preview.refusal());
    }
  }

  @Test
  @Tag("U8")
  void previewOfEnablingNamesTheFiringsToCome() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report", cron(EACH_MINUTE), once(START.plusSeconds(30))));
      disable(engine, "report");
      engine.leap("PT10M");

      Preview on = engine.api().preview(new Command.SetEnabled("report", true), MARA);
      Preview off = engine.api().preview(new Command.SetEnabled("report", false), MARA);

      assertEquals(fires(true, 11, 12, 13, 14, 15), on.impacts());
      assertEquals(List.of(), off.impacts());
    }
  }

  @Test
  @Tag("U8")
  void deletingAJobThatIsANodeIsRefusedWithTheDags() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a", cron(EACH_MINUTE)), job("b"));
      engine.given(dag("net", "a>b"), dag("other", "a"));
      var command = new Command.DeleteDefinition("a");

      Preview preview = engine.api().preview(command, MARA);
      Fault fault = refused(engine, command);

      assertEquals(Fault.IN_USE, fault.code());
      assertEquals(Map.of("usedBy", List.of("net", "other")), fault.details());
      assertEquals(
          "a is a node of net, other. Take it out of there first; nothing was deleted.",
          fault.message());
      assertEquals(fault, preview.refusal());
      delete(engine, "other");
      engine.given(dag("net", "b"));
      delete(engine, "a");
      assertEquals(Fault.NOT_FOUND, refused(engine, command).code());
    }
  }

  /// `inner` is a sub-DAG of one and waited for by another; `refund` undoes a job and is a node.
  private static void given(TestEngine engine) {
    var waits = new Task.Wait(new Task.WaitFor.Other("inner", new Task.Match.SameTime()));
    var undone = Safety.DEFAULT.with(new Compensation("refund", Compensation.When.ON_REQUEST));
    engine.given(job("a"), job("refund"), dag("inner", "a"));
    engine.given(job("pay").with(undone), dag("shop", "refund"));
    engine.given(
        DagDefinition.of(
            "outer",
            List.of(
                Node.owning("outer", "load", job("any").with(new Task.SubDag("inner", Map.of())))),
            List.of()),
        DagDefinition.of(
            "late", List.of(Node.owning("late", "wait", job("any").with(waits))), List.of()));
  }

  @Test
  @Tag("U8")
  @Tag("D4")
  void everyUserIsNamedBeforeADefinitionIsDeleted() {
    try (var engine = TestEngine.inMemory()) {
      given(engine);

      Preview inner = engine.api().preview(new Command.DeleteDefinition("inner"), MARA);
      Preview refund = engine.api().preview(new Command.DeleteDefinition("refund"), MARA);

      assertEquals(
          List.of(
              new Impact.UsedBy("outer:load", Use.SUB_DAG),
              new Impact.UsedBy("late:wait", Use.WAIT)),
          inner.impacts());
      assertEquals(Map.of("runAsSubDagBy", List.of("outer:load")), details(inner));
      assertEquals(
          List.of(new Impact.UsedBy("shop", Use.NODE), new Impact.UsedBy("pay", Use.COMPENSATION)),
          refund.impacts());
      assertEquals(
          "refund is a node of shop and is what undoes pay. Take it out of there first; nothing was deleted.",
          Objects.requireNonNull(refund.refusal()).message());
      assertEquals(Map.of("usedBy", List.of("shop"), "undoes", List.of("pay")), details(refund));
    }
  }

  private static Map<String, List<String>> details(Preview preview) {
    return Objects.requireNonNull(preview.refusal()).details();
  }

  @Test
  @Tag("U8")
  @Tag("D4")
  void whoOnlyWaitsForADagIsToldOfAndDoesNotKeepIt() {
    try (var engine = TestEngine.inMemory()) {
      given(engine);
      delete(engine, "outer");

      Preview preview = engine.api().preview(new Command.DeleteDefinition("inner"), MARA);

      assertNull(preview.refusal());
      assertEquals(List.of(new Impact.UsedBy("late:wait", Use.WAIT)), preview.impacts());
      delete(engine, "inner");
    }
  }

  @Test
  @Tag("U8")
  @Tag("D4")
  void dagThatWaitsForItsOwnEarlierRunIsNoUserOfItself() {
    try (var engine = TestEngine.inMemory()) {
      var yesterday = new Task.WaitFor.Other("daily", new Task.Match.Offset("- 1d"));
      Node wait = Node.owning("daily", "wait", job("any").with(new Task.Wait(yesterday)));
      engine.given(DagDefinition.of("daily", List.of(wait), List.of()));

      Preview preview = engine.api().preview(new Command.DeleteDefinition("daily"), MARA);

      assertEquals(List.of(), preview.impacts());
      delete(engine, "daily");
    }
  }

  @Test
  @Tag("S3")
  void commandOnAPreviewThatNoLongerHoldsIsRefused() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("report"));
      var command = new Command.DeleteDefinition("report");
      String old = engine.api().preview(command, MARA).revision();
      engine.given(job("report"));

      Answer<JobId> stale = engine.api().execute(command, MARA.expecting(old));
      String fresh = engine.api().preview(command, MARA).revision();
      Answer<JobId> present = engine.api().execute(command, MARA.expecting(fresh));

      Fault fault = assertInstanceOf(Answer.Rejected.class, stale).fault();
      assertEquals(
          Fault.of(
              Fault.STATE_CONFLICT,
              "report is ENABLED at version 2 by now. Nothing was changed; look again."),
          fault);
      assertInstanceOf(Answer.Done.class, present);
    }
  }

  @Test
  void detailTellsFiringsDurationsAndUse() {
    try (var engine = TestEngine.inMemory()) {
      engine.script.hold("report");
      engine.given(job("report", cron(EACH_MINUTE)), dag("net", "report"));
      RunId first = engine.trigger("report");
      engine.advance("PT10S");
      engine.end(first, Outcome.SUCCESS);
      RunId second = engine.trigger("report");
      engine.advance("PT20S");
      engine.end(second, Outcome.failed("no"));
      RunId third = engine.trigger("net");

      JobDetail detail = detail(engine, "report");

      assertEquals(
          List.of(engine.node(third, "report"), second, first),
          detail.lastRuns().stream().map(it -> it.run().id()).toList());
      assertEquals(
          new JobDetail.Durations(
              2, 1, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20)),
          detail.durations());
      assertEquals(List.of("net"), detail.usedBy());
      assertEquals(1, detail.running());
      assertEquals(1, detail.view().deadLetters());
      assertEquals(START.plusSeconds(60), detail.view().nextFireAt());
      assertEquals(instants(1, 2, 3, 4, 5), detail.triggers().getFirst().next());
      assertEquals(detail.lastRuns().getFirst(), detail.view().lastRun());
      disable(engine, "report");
      assertEquals(List.of(), detail(engine, "report").triggers().getFirst().next());
      assertNull(detail(engine, "report").view().nextFireAt());
    }
  }

  private static void disable(TestEngine engine, String name) {
    var _ = engine.api().execute(new Command.SetEnabled(name, false), MARA).orThrow();
    engine.settle();
  }

  private static void enable(TestEngine engine, String name) {
    var _ = engine.api().execute(new Command.SetEnabled(name, true), MARA).orThrow();
    engine.settle();
  }

  private static JobId delete(TestEngine engine, String name) {
    JobId id = engine.api().execute(new Command.DeleteDefinition(name), MARA).orThrow();
    engine.settle();
    return id;
  }

  private static Fault refused(TestEngine engine, Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
  }

  private static SavedDefinition find(TestEngine engine, String name) {
    return engine.api().ask(new Query.FindDefinition(name), MARA);
  }

  private static JobDetail detail(TestEngine engine, String name) {
    return engine.api().ask(new Query.GetJob(name), MARA);
  }

  private static List<AuditEntry> audit(TestEngine engine) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(change -> ((Change.Audit) change).entry())
        .toList();
  }

  private static AuditEntry audited(String action, String before, String after, String reason) {
    return new AuditEntry(MARA.tenant(), START, "mara", action, "report", before, after, reason);
  }

  private static PageRequest page() {
    return PageRequest.first(9);
  }

  private static List<Duration> minutes(int... minutes) {
    return IntStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }

  private static List<Instant> instants(int... minutes) {
    return minutes(minutes).stream().map(START::plus).toList();
  }

  private static List<Impact> fires(boolean comes, int... minutes) {
    return instants(minutes).stream()
        .<Impact>map(at -> new Impact.Fires(at, ZoneOffset.UTC, comes))
        .toList();
  }
}
