package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.ControlStatistics;
import dev.wheelhouse.api.ControlView;
import dev.wheelhouse.api.Diagnosis;
import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Evidence;
import dev.wheelhouse.api.Evidence.Conclusion;
import dev.wheelhouse.api.Evidence.Fact;
import dev.wheelhouse.api.Evidence.Repair;
import dev.wheelhouse.api.Evidence.Weight;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.ControlEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why runs failed, what is different, and what was done about it.
class InsightScenariosTest {

  @Test
  @Tag("U7")
  void runThatFailedThreeTimesAlikeSaysSo() {
    try (TestEngine engine =
        TestEngine.inMemory().given(job("pay").with(attempts(3, "PT1S")), job("ship"))) {
      engine.script().plan("ship", Outcome.failed("order 1 is locked"));
      engine
          .script()
          .plan(
              "pay",
              Outcome.failed("order 7 is locked"),
              Outcome.failed("order 8 is locked"),
              Outcome.failed("order 9 is locked"));
      engine.trigger("ship");
      RunId run = engine.trigger("pay");
      engine.advance("PT5S");

      Evidence evidence = evidence(engine, run);

      assertEquals(Conclusion.FAILED_EACH_TIME, evidence.conclusion());
      assertEquals(
          List.of(
              new Fact.Attempts(3, 3, Weight.BAD),
              new Fact.Repeatable(false, Weight.NEUTRAL),
              new Fact.Alike(1, Weight.BAD)),
          evidence.facts());
      assertEquals(Repair.RERUN, evidence.repairs().getFirst());
    }
  }

  @Test
  @Tag("U7")
  void lostRunOfAJobThatMayNotRepeatNeedsAVerdict(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(job("settle"))) {
      engine.script().hold("settle");
      RunId run = engine.trigger("settle");
      engine.stop();
      engine.script().vanish(run);
      engine.start();
      engine.settle();

      Evidence evidence = evidence(engine, run);

      assertEquals(Conclusion.UNKNOWN_OUTCOME, evidence.conclusion());
      assertEquals(
          List.of(Repair.IT_SUCCEEDED, Repair.IT_FAILED, Repair.IT_DID_NOT_RUN),
          evidence.repairs().subList(0, 3));
    }
  }

  @Test
  @Tag("U7")
  void runThatDidWellHasNothingToJudge() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      RunId run = engine.trigger("settle");

      assertEquals(
          new Evidence(run, Conclusion.NONE, List.of(), List.of(), List.of()),
          evidence(engine, run));
    }
  }

  @Test
  @Tag("O6")
  void firstCauseOfADagRunIsNamedWithWhatItBlocksAndWhatChanged() {
    try (TestEngine engine = TestEngine.inMemory()) {
      var settle = job("settle").withParameters(List.of(Parameter.text("day", "monday")));
      engine.given(job("pull"), settle, job("bill"), job("mail"));
      engine.given(dag("daily", "pull>settle", "settle>bill", "bill>mail"));
      RunId good = engine.trigger("daily");
      RunId goodSettle = engine.node(good, "settle");
      engine.given(settle.with(attempts(1, "PT9S")).with(new Task.Noop()));
      engine.given(
          settle
              .with(attempts(1, "PT9S"))
              .withParameters(List.of(Parameter.text("day", "tuesday"))));
      engine.script().fails("settle", 1);
      engine.advance("PT10S");
      RunId bad = engine.trigger("daily");

      Diagnosis diagnosis = diagnose(engine, bad);

      assertEquals(engine.node(bad, "settle"), diagnosis.cause().run().id());
      assertEquals("no connections left", diagnosis.error());
      assertEquals(List.of("bill", "mail"), diagnosis.blocks());
      assertEquals(new Diagnosis.Success(goodSettle, START), diagnosis.success());
      assertThat(diagnosis.changes()).hasSize(2);
      var definition = (Difference.Definition) diagnosis.changes().getFirst();
      assertEquals(1, definition.from());
      assertEquals(3, definition.to());
      assertThat(definition.fields())
          .contains(new Field("parameters[day].default", "\"monday\"", "\"tuesday\""))
          .extracting(Field::path)
          .contains("retryPolicy.baseDelaySec")
          .doesNotContain("name", "task");
      assertEquals(
          new Difference.Parameter("day", "monday", "tuesday"), diagnosis.changes().getLast());
    }
  }

  @Test
  @Tag("O6")
  @Tag("SEC3")
  void secretParameterShowsDotsAndLongerRunShowsItsTime() {
    try (TestEngine engine = TestEngine.inMemory()) {
      var token = new Parameter("token", Parameter.Type.SECRET, false, "", List.of());
      engine.given(job("call").withParameters(List.of(token)));
      engine.api().execute(new Command.PutSecret("first", "s3cret-one"), MARA).orThrow();
      engine.api().execute(new Command.PutSecret("second", "s3cret-two"), MARA).orThrow();
      engine.script().hold("call");
      RunId good = engine.trigger("call", "", Map.of("token", "first"));
      engine.advance("PT2S");
      engine.end(good, Outcome.SUCCESS);
      RunId bad = engine.trigger("call", "", Map.of("token", "second"));
      engine.advance("PT10S");
      engine.end(bad, Outcome.failed("refused"));

      Diagnosis diagnosis = diagnose(engine, bad);

      assertEquals(
          List.of(
              new Difference.Parameter("token", "••••", "••••"),
              new Difference.Took(Duration.ofSeconds(2), Duration.ofSeconds(10))),
          diagnosis.changes());
    }
  }

  @Test
  @Tag("O6")
  void runThatCouldNotStartIsDiagnosedByWhyAndOneThatDidIsNot() {
    try (TestEngine engine = TestEngine.inMemory()) {
      engine.given(
          job("call")
              .withParameters(
                  List.of(new Parameter("day", Parameter.Type.DATE, true, "", List.of()))),
          job("fine"));
      engine.given(dag("daily", "call>fine"));
      RunId run = engine.trigger("daily");
      RunId fine = engine.trigger("fine");

      assertThat(diagnose(engine, run).error()).contains("day");
      assertEquals(List.of("fine"), diagnose(engine, run).blocks());
      assertEquals(
          Conclusion.NEVER_STARTED, evidence(engine, engine.node(run, "call")).conclusion());
      var refused = assertThrows(EngineException.Refused.class, () -> diagnose(engine, fine));
      assertEquals(Fault.STATE_CONFLICT, refused.fault().code());
    }
  }

  @Test
  @Tag("K8")
  void latestDefinitionsOfARunsNodesAreCompared() {
    try (TestEngine engine = TestEngine.inMemory()) {
      engine.given(job("pull"), job("settle"));
      engine.given(dag("daily", "pull>settle"));
      RunId run = engine.trigger("daily");
      assertEquals(List.of(), compare(engine, run));

      engine.given(job("settle").with(attempts(4, "PT5S")));

      var differences = compare(engine, run);
      assertEquals(List.of(2), differences.stream().map(Difference.Definition::to).toList());
      assertThat(differences.getFirst().fields())
          .contains(new Field("settle.retryPolicy.maxAttempts", "1", "4"));
      assertThat(compare(engine, engine.node(run, "settle")).getFirst().fields())
          .contains(new Field("retryPolicy.maxAttempts", "1", "4"));
    }
  }

  @Test
  @Tag("O7")
  void everyCommandIsRecordedWithItsObjectAndItsFault(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(job("settle"))) {
      RunId run = engine.trigger("settle");
      var _ = engine.api().execute(new Command.Stop(run, Duration.ZERO), MARA);
      engine.rerun(run, false);
      engine.restart();

      List<ControlView> ofRun =
          engine
              .api()
              .ask(new Query.ListControls("run " + run, PageRequest.first(10)), MARA)
              .items();
      ControlStatistics statistics = engine.api().ask(new Query.ControlsOf(24), MARA);

      assertEquals(
          List.of(
              new ControlView(START, "mara", "Rerun", "run " + run, Duration.ZERO, ""),
              new ControlView(
                  START, "mara", "Stop", "run " + run, Duration.ZERO, Fault.STATE_CONFLICT)),
          ofRun);
      assertEquals(
          List.of("Rerun 1 1", "SaveDefinition 1 1", "Stop 1 0", "Trigger 1 1"),
          statistics.kinds().stream()
              .map(it -> "%s %d %d".formatted(it.command(), it.count(), it.succeeded()))
              .toList());
      assertEquals(
          List.of(
              new ControlStatistics.Spot("job settle", 2),
              new ControlStatistics.Spot("run " + run, 2)),
          statistics.objects());
      assertEquals(
          List.of("Stop"), statistics.failures().stream().map(ControlView::command).toList());
    }
  }

  @Test
  @Tag("O7")
  void storeThatFailsDelaysTheRecordAndNotTheCommand() {
    try (TestEngine engine = TestEngine.inMemory().given(job("settle"))) {
      engine.advance("PT1S");
      var missing = new Command.Trigger("nothing", "", Optional.empty(), Map.of());
      var _ = engine.api().execute(missing, MARA);
      engine.store().failCommits(1);

      engine.time.advance(Duration.ofMillis(500));
      await().until(engine.store()::haveFailed);
      engine.advance("PT10S");

      assertEquals(1, recorded(engine, "Trigger"));
    }
  }

  @Test
  @Tag("O7")
  void commandsOlderThanNinetyDaysAreForgotten() {
    try (TestEngine engine = TestEngine.inMemory().patient().given(job("settle"))) {
      engine.leap("PT10S");
      assertEquals(1, recorded(engine, "SaveDefinition"));

      engine.leap("P89D");
      assertEquals(1, recorded(engine, "SaveDefinition"));
      engine.leap("P1DT2H");

      assertEquals(0, recorded(engine, "SaveDefinition"));
    }
  }

  /// In the store, not on its way there.
  private static long recorded(TestEngine engine, String command) {
    return engine
        .store()
        .controls()
        .list(MARA.tenant(), "", PageRequest.first(100))
        .items()
        .stream()
        .map(ControlEntry::command)
        .filter(command::equals)
        .count();
  }

  private static Evidence evidence(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.GetEvidence(run), MARA);
  }

  private static Diagnosis diagnose(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.Diagnose(run), MARA);
  }

  private static List<Difference.Definition> compare(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.CompareDefinitions(run), MARA);
  }
}
