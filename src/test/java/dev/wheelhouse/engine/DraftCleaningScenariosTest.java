package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What test runs of DAGs that were never deployed leave behind goes by itself.
@Tag("U3")
class DraftCleaningScenariosTest {
  private static final Instant NOW = TestEngine.START;

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource({
    "true, PT0S, false",
    "true, PT240H, false",
    "false, PT0S, false",
    "false, PT23H59M59S, false",
    "false, PT24H, true",
    "false, PT240H, true"
  })
  void draftGoesADayAfterItsLastRunHasEnded(boolean goesOn, Duration ago, boolean goes) {
    assertEquals(goes, DraftCleaning.goes(new DraftCleaning.Rest(goesOn, NOW.minus(ago)), NOW));
  }

  @Test
  void draftOfADagThatIsNotThereGoesWithItsJobsAndItsRunsStay() {
    RunId run = testRun("fresh");
    SavedDefinition draft = find("fresh@test").orElseThrow();
    JobId own = find("fresh@test:draw").orElseThrow().id();
    engine.is(run, SUCCESS);

    engine.leap("PT23H");
    assertEquals(Optional.of(draft), find("fresh@test"));
    engine.leap("PT3H");

    assertEquals(Optional.empty(), find("fresh@test"));
    assertEquals(
        List.of(DefinitionStatus.DELETED, DefinitionStatus.DELETED), statuses(draft.id(), own));
    assertEquals(List.of(run), engine.runsOf("fresh@test").stream().map(it -> it.id()).toList());
    assertEquals(List.of(), listed());
    AuditEntry last = audited().getLast();
    assertEquals(
        List.of("engine", "DELETE", "fresh@test"),
        List.of(last.who(), last.action(), last.object()));
  }

  @Test
  void draftThatStillRunsStaysUntilADayAfterwards() {
    engine.script().hold("fresh@test:draw");
    RunId run = testRun("fresh");

    engine.leap("P2D");
    engine.is(engine.node(run, "draw"), RUNNING);
    assertEquals(true, find("fresh@test").isPresent());
    engine.end(engine.node(run, "draw"), Outcome.SUCCESS);
    engine.leap("PT20H");
    assertEquals(true, find("fresh@test").isPresent());
    engine.leap("PT6H");

    assertEquals(Optional.empty(), find("fresh@test"));
  }

  @Test
  void anotherTestRunKeepsItAndOneAfterItsEndBeginsAnew() {
    var _ = testRun("fresh");
    JobId first = find("fresh@test").orElseThrow().id();
    engine.leap("PT20H");
    var _ = testRun("fresh");

    engine.leap("PT20H");
    assertEquals(first, find("fresh@test").orElseThrow().id());
    engine.leap("PT6H");
    assertEquals(Optional.empty(), find("fresh@test"));
    engine.is(testRun("fresh"), SUCCESS);

    assertNotEquals(first, find("fresh@test").orElseThrow().id());
    assertEquals(1, find("fresh@test").orElseThrow().version());
  }

  @Test
  void draftOfADagThatWasDeployedMeanwhileGoesWithTheDag() {
    var _ = testRun("fresh");
    engine.given(draft("fresh"));

    engine.leap("P3D");
    assertEquals(true, find("fresh@test").isPresent());
    var _ = engine.api().execute(new Command.DeleteDefinition("fresh"), MARA).orThrow();

    assertEquals(Optional.empty(), find("fresh@test"));
  }

  @Test
  @Tag("C4")
  void nextEngineFindsWhatAFormerOneHasLeft() {
    var _ = testRun("fresh");
    engine.stop();
    engine.time.advance(Duration.ofDays(2));

    engine.start();
    assertEquals(true, find("fresh@test").isPresent());
    engine.leap("PT2M");

    assertEquals(Optional.empty(), find("fresh@test"));
  }

  @Test
  @Tag("K4")
  void failedTestRunCanBeRunAgainWithoutItsDraft() {
    engine.script().fails("fresh@test:draw", 1);
    RunId run = testRun("fresh");
    engine.is(run, FAILED);
    engine.leap("P2D");
    assertEquals(Optional.empty(), find("fresh@test"));

    engine.is(engine.rerun(engine.node(run, "draw"), false), SUCCESS);

    engine.is(run, SUCCESS);
    assertEquals(List.of(), listed());
  }

  private static DagDefinition draft(String name) {
    return OwnJobScenariosTest.owning(name, job("any"), "draw");
  }

  private RunId testRun(String name) {
    var command = new Command.TestRun(draft(name), Map.of(), Optional.empty());
    RunId run = engine.api().execute(command, MARA.because("tries it")).orThrow();
    engine.settle();
    return run;
  }

  private Optional<SavedDefinition> find(String name) {
    return engine.store().definitions().byName(MARA.tenant(), name);
  }

  private List<DefinitionStatus> statuses(JobId... ids) {
    return List.of(ids).stream()
        .map(id -> engine.store().definitions().latest(id).orElseThrow().status())
        .toList();
  }

  private List<AuditEntry> audited() {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(it -> ((Change.Audit) it).entry())
        .toList();
  }

  private List<String> listed() {
    var query = new Query.ListJobs(JobFilter.ALL, JobOrder.NAME, PageRequest.first(9));
    return engine.api().ask(query, MARA).items().stream().map(JobView::name).toList();
  }
}
