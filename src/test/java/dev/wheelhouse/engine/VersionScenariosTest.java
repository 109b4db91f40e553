package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.OwnJobScenariosTest.owning;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.VersionView;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Versions are listed, compared and restored; a run keeps its own (D5).
@Tag("D5")
class VersionScenariosTest {
  private static final JobDefinition HOUR =
      job("any").with(TimeLimits.attempt(Duration.ofHours(1)));

  @Test
  void versionsTellWhoSavedThemWhyAndWhatStillRuns() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("a");
      engine.given(job("a"));
      engine.trigger("a");
      engine.trigger("a");
      save(engine, HOUR.named("a"), 1, "takes longer at month end");

      Page<VersionView> versions =
          engine.api().ask(new Query.ListVersions("a", PageRequest.first(9)), MARA);

      assertEquals(
          List.of(
              new VersionView(2, START, "mara", "takes longer at month end", 0),
              new VersionView(1, START, "mara", "", 2)),
          versions.items());
      assertEquals(2, versions.total());
    }
  }

  @Test
  void differencesOfTwoVersionsReachIntoOwnJobs() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", job("any"), "draw"));
      engine.given(owning("bill", HOUR, "draw"));

      assertEquals(
          List.of(new Field("nodes[draw].define.timeoutSec", "0", "3600")),
          engine.api().ask(new Query.CompareVersions("bill", 1, 2), MARA));
      assertEquals(
          Fault.NOT_FOUND, refusal(engine, new Query.CompareVersions("bill", 1, 7)).code());
    }
  }

  @Test
  void formerVersionComesBackAsTheNextWithItsJobsAndItsLayout() {
    try (var engine = TestEngine.inMemory()) {
      var drawn = new DagLayout(Map.of("send", new Place(3, 4)), List.of());
      engine.given(owning("bill", job("any"), "draw", "send"));
      draw(engine, drawn);
      SavedDefinition first = find(engine, "bill");
      engine.given(owning("bill", HOUR, "draw"));
      draw(engine, DagLayout.NONE);

      SavedDefinition restored = done(engine, new Command.RestoreVersion("bill", 1, 2));

      assertEquals(3, restored.version());
      assertEquals(first.definition(), find(engine, "bill").definition());
      assertEquals(3, find(engine, "bill:draw").version());
      assertEquals(1, find(engine, "bill:send").version());
      assertEquals(drawn, engine.api().ask(new Query.GetLayout("bill"), MARA));
    }
  }

  @Test
  void restoringIsRefusedWhileANameItNeedsIsGone() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a"), job("b"), dag("net", "a>b"), dag("net", "b"));
      var _ = done(engine, new Command.DeleteDefinition("a"));
      var command = new Command.RestoreVersion("net", 1, 2);

      Fault fault = refused(engine, command);

      assertEquals(
          "Node a names the job a, which does not exist. Create it first, or correct the name.",
          fault.message());
      assertEquals(fault, engine.api().preview(command, MARA).refusal());
      assertEquals(2, find(engine, "net").version());
    }
  }

  @Test
  void restoringOnAnOldViewIsAConflict() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("a"), HOUR.named("a"), job("a"));

      assertEquals(
          Fault.VERSION_CONFLICT, refused(engine, new Command.RestoreVersion("a", 1, 2)).code());
      assertEquals(
          Fault.STATE_CONFLICT, refused(engine, new Command.RestoreVersion("a", 3, 3)).code());
      assertEquals(Fault.NOT_FOUND, refused(engine, new Command.RestoreVersion("a", 9, 3)).code());
    }
  }

  @Test
  void saveThatTheStoreDidNotTakeLeavesNothingOfTheDag() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(owning("bill", job("any"), "draw"));
      var command = new Command.SaveDefinition(owning("bill", HOUR, "send"), 1);
      engine.store().failCommits(1);

      assertThrows(RuntimeException.class, () -> done(engine, command));

      assertEquals(1, find(engine, "bill").version());
      assertEquals(1, find(engine, "bill:draw").version());
      assertEquals(2, done(engine, command).version());
      assertEquals(1, find(engine, "bill:send").version());
    }
  }

  @Test
  void nodesTellHowTheyDidInTheLastRuns() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("a");
      engine.given(job("a"), job("b"), dag("net", "a>b"));
      end(engine, engine.trigger("net"), 10, Outcome.SUCCESS);
      end(engine, engine.trigger("net"), 30, Outcome.failed("no"));

      Map<String, NodeFigures> all = figures(engine, 10);

      assertEquals(
          new NodeFigures(2, 1, Duration.ofSeconds(10), Duration.ofSeconds(30)), all.get("a"));
      assertEquals(1, all.get("b").runs());
      assertEquals(1, figures(engine, 1).get("a").failed());
      assertEquals(Map.of(), Map.copyOf(engine.api().ask(new Query.NodeStatistics("a", 5), MARA)));
    }
  }

  private static void end(TestEngine engine, RunId run, int seconds, Outcome outcome) {
    engine.advance("PT" + seconds + "S");
    engine.end(engine.node(run, "a"), outcome);
  }

  private static Map<String, NodeFigures> figures(TestEngine engine, int runs) {
    return engine.api().ask(new Query.NodeStatistics("net", runs), MARA);
  }

  private static void draw(TestEngine engine, DagLayout layout) {
    var _ = done(engine, new Command.SaveLayout("bill", layout));
  }

  private static void save(TestEngine engine, Definition definition, int version, String reason) {
    var command = new Command.SaveDefinition(definition, version, Optional.empty());
    var _ = engine.api().execute(command, MARA.because(reason)).orThrow();
  }

  private static SavedDefinition find(TestEngine engine, String name) {
    return engine.api().ask(new Query.FindDefinition(name), MARA);
  }

  private static <R> R done(TestEngine engine, Command<R> command) {
    return engine.api().execute(command, MARA).orThrow();
  }

  private static Fault refused(TestEngine engine, Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
  }

  private static Fault refusal(TestEngine engine, Query<?> query) {
    return assertThrows(EngineException.Refused.class, () -> engine.api().ask(query, MARA)).fault();
  }
}
