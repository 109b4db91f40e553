package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.ActionNeeded;
import dev.wheelhouse.api.ActionNeeded.Step;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What needs a person: one entry per cause, with what it blocks and what helps.
@Tag("O6")
class ActionNeededScenariosTest {
  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
    engine.given(job("pull"), job("settle"), job("bill"), job("notify"), job("report"));
    engine.given(
        Jobs.with(
            dag("billing", "pull>settle", "settle>bill", "bill>notify"),
            List.of(),
            List.of(),
            "2026-02-17"));
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void nothingIsNeededWhileAllIsWell() {
    engine.trigger("billing");

    assertEquals(List.of(), actions());
  }

  @Test
  void failedNodeIsOneCauseWithWhatItBlocks() {
    engine.script.fails("settle", 1);
    engine.advance("PT60S");
    RunId billing = engine.trigger("billing");

    List<ActionNeeded> actions = actions();

    ActionNeeded action = actions.getFirst();
    assertEquals(1, actions.size());
    assertEquals(engine.node(billing, "settle"), action.run().run().id());
    assertEquals("settle", action.run().name());
    assertEquals("billing", action.dagName());
    assertEquals(billing, action.topLevel());
    assertEquals("2026-02-17", action.label());
    assertEquals("no connections left", action.error());
    assertEquals(List.of("bill", "notify"), action.blocks());
    assertEquals(1, action.alike());
    assertEquals(START.plusSeconds(60), action.since());
    assertEquals(Step.RERUN_WITH_DOWNSTREAM, action.step());
  }

  @Test
  @Tag("U6")
  void equalFailuresAreOneCauseWhateverNumbersTheyName() {
    for (int i = 0; i < 14; i++) {
      engine.script.plan("report", Outcome.failed("no answer from node " + i + " in 30 s"));
      engine.advance("PT10S");
      engine.trigger("report");
    }

    List<ActionNeeded> actions = actions();

    assertEquals(1, actions.size());
    ActionNeeded action = actions.getFirst();
    assertEquals(engine.runsOf("report").getLast().id(), action.run().run().id());
    assertEquals(14, action.alike());
    assertEquals(START.plusSeconds(10), action.since());
    assertEquals("no answer from node 13 in 30 s", action.error());
    assertEquals(
        List.of("", List.of(), Step.RERUN),
        List.of(action.dagName(), action.blocks(), action.step()));
  }

  @Test
  void otherErrorOrOtherJobIsACauseOfItsOwn() {
    engine.script.plan("report", Outcome.failed("no answer"), Outcome.failed("disk full"));
    engine.script.plan("pull", Outcome.failed("no answer"));
    engine.trigger("report");
    engine.trigger("report");
    engine.trigger("pull");

    assertEquals(
        List.of("pull: no answer", "report: disk full", "report: no answer"),
        actions().stream().map(it -> it.run().name() + ": " + it.error()).toList());
  }

  @Test
  void whatBlocksMostComesFirstAndTheListIsCutThere() {
    engine.script.fails("settle", 1).fails("report", 1).fails("pull", 1);
    engine.script.plan("pull");
    engine.trigger("pull");
    engine.trigger("billing");
    engine.trigger("report");

    assertEquals(
        List.of("settle", "report", "pull"),
        actions().stream().map(it -> it.run().name()).toList());
    assertEquals(List.of("settle"), actions(1).stream().map(it -> it.run().name()).toList());
  }

  @Test
  @Tag("F4")
  void rerunTakesTheCauseFromTheListAndAnotherFailureBringsItBack() {
    engine.script.fails("settle", 2);
    RunId billing = engine.trigger("billing");
    RunId first = actions().getFirst().run().run().id();
    engine.script.hold("settle");

    RunId rerun = engine.rerun(first, true);
    List<ActionNeeded> afterwards = actions();

    assertEquals(rerun, engine.node(billing, "settle"));
    assertEquals(List.of(rerun), afterwards.stream().map(it -> it.run().run().id()).toList());
    engine.rerun(rerun, true);
    assertEquals(List.of(), actions());
  }

  @Test
  void stepIsAllowedAsThePreviewOfTheCommandSays() {
    engine.given(job("left"), job("right"), job("join"), dag("net", "left>join", "right>join"));
    engine.script.fails("left", 1).hold("right");
    RunId net = engine.trigger("net");
    ActionNeeded whileRightRuns = actions().getFirst();

    Preview preview =
        engine.api().preview(new Command.Rerun(whileRightRuns.run().run().id(), true), MARA);

    assertEquals(List.of("join"), whileRightRuns.blocks());
    assertEquals(Step.RERUN_WITH_DOWNSTREAM, whileRightRuns.step());
    assertNull(preview.refusal());
    assertEquals(RunState.RUNNING, engine.run(net).state());
    assertEquals(
        List.of("left", "join"), preview.starts().stream().map(Preview.Effect::name).toList());
  }

  @Test
  @Tag("F7")
  void runInDoubtWaitsForAPersonWithWhatItBlocks() {
    engine.script.hold("settle");
    RunId billing = engine.trigger("billing");
    RunId settle = engine.node(billing, "settle");
    engine.advance("PT60S");
    engine.script.vanish(settle);
    engine.restart();
    engine.settle();

    ActionNeeded action = actions().getFirst();

    assertEquals(RunState.NEEDS_CONFIRMATION, action.run().run().state());
    assertEquals(settle, action.run().run().id());
    assertEquals(List.of("bill", "notify"), action.blocks());
    assertEquals("its supervisor was killed", action.error());
    assertEquals(START.plusSeconds(60), action.since());
    assertEquals(Step.LOOK, action.step());
    engine.stopRun(settle);
    assertEquals(List.of(), actions());
  }

  @Test
  void hundredsOfCausesAreCutWhereTheListEnds() {
    for (int i = 0; i < 230; i++) {
      engine.script.plan(
          "report", Outcome.failed("error " + (char) ('a' + i % 26) + (char) ('a' + i / 26)));
      engine.trigger("report");
    }

    assertEquals(200, actions(1_000).size());
    assertEquals("error vi", actions(1).getFirst().error());
  }

  private List<ActionNeeded> actions() {
    return actions(20);
  }

  private List<ActionNeeded> actions(int limit) {
    return engine.api().ask(new Query.ListActionsNeeded(limit), MARA);
  }
}
