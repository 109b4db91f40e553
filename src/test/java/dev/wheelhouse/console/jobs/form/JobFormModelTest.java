package dev.wheelhouse.console.jobs.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.console.draft.DraftModel;
import dev.wheelhouse.console.draft.Opening.Phase;
import dev.wheelhouse.console.jobs.form.Document.View;
import dev.wheelhouse.console.jobs.form.JobFormModel.SaveObstacle;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.KeptDrafts;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The form without a window, in virtual time.
@Tag("U15")
class JobFormModelTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final VirtualTime time = new VirtualTime(Instant.parse("2026-02-18T02:42:18Z"));
  private final ToldEngine engine = new ToldEngine();
  private final KeptDrafts drafts = new KeptDrafts();
  private final List<String> told = new ArrayList<>();
  private JobFormModel model;

  @BeforeEach
  void open() {
    var background = new AtOnce();
    model =
        new JobFormModel(
            new EngineLink(engine, Caller.local("mara"), time, background),
            background,
            BERLIN,
            engine::capabilities,
            drafts,
            saved -> told.add(saved.definition().definition().name() + " " + saved.created()));
    model.open(Subject.NEW);
  }

  private void fill() {
    put("name", "report");
    put("task.command", "report.sh");
    put("timeoutSec", "30 s");
  }

  private void put(String path, String text) {
    model.document().put(path, text);
  }

  private String text(String path) {
    return model.document().document().fields().text(path);
  }

  private List<String> paths() {
    return model.problems().findings().stream().map(Finding::path).toList();
  }

  @Test
  void newJobBeginsWithTheDefaultsAndLacksNameAndCommand() {
    assertEquals(Phase.READY, model.opening().phaseProperty().get());
    assertEquals("0 0/5 * * * ?", text("triggers[0].expr"));
    assertEquals("Europe/Berlin", text("triggers[0].timezone"));
    assertEquals("FIRE_ONCE_NOW", text("triggers[0].misfirePolicy"));
    assertEquals("5 min", text("timeoutSec"));
    assertEquals("3", text("retryPolicy.maxAttempts"));
    assertEquals("EXPONENTIAL", text("retryPolicy.backoff"));
    assertEquals("30 s", text("retryPolicy.baseDelaySec"));
    assertEquals(List.of("name", "task.command", "timeoutSec"), paths());
    assertEquals(SaveObstacle.PROBLEMS, model.obstacleProperty().get());
  }

  @Test
  void fieldIsJudgedOnceItWasLeft() {
    put("priority", "high");
    assertNull(model.problems().shownProperty().get().get("priority"));

    model.problems().judge("priority");
    assertTrue(model.problems().shownProperty().get().containsKey("priority"));
    put("priority", "120");

    assertNull(model.problems().shownProperty().get().get("priority"));
  }

  @Test
  void engineIsAskedForTheNameOnceTheTypingRests() {
    engine.has(JobDefinition.of("report", new Task.Noop()));
    put("name", "rep");
    put("name", "report");
    time.advance(SideModel.REST.minusMillis(1));
    assertFalse(paths().contains("name"));

    time.advance(Duration.ofMillis(1));
    assertTrue(paths().contains("name"));
    assertEquals(1, engine.previews);
    put("name", "report-2");

    assertFalse(paths().contains("name"));
  }

  @Test
  void draftIsKeptAfterTheLastKeyAndShownAgain() {
    put("name", "half");
    time.advance(DraftModel.REST.minusMillis(1));
    assertEquals(Map.of(), drafts.all);
    time.advance(Duration.ofMillis(1));
    assertEquals(1, drafts.all.size());
    put("owner", "Ops");
    model.leave();

    model.open(Subject.NEW);

    assertEquals("half", text("name"));
    assertEquals("Ops", text("owner"));
    assertEquals(time.instant(), model.restoredProperty().get());
  }

  @Test
  void undoToTheBeginningLeavesNoDraft() {
    put("name", "half");
    time.advance(Duration.ofSeconds(2));

    model.document().undo();

    assertEquals("", text("name"));
    assertEquals(Map.of(), drafts.all);
  }

  @Test
  void keysWithoutAPauseAreOneStep() {
    put("name", "r");
    put("name", "re");
    time.advance(Duration.ofSeconds(2));
    put("name", "rep");
    put("owner", "Ops");

    model.document().undo();
    model.document().undo();
    assertEquals("re", text("name"));
    model.document().undo();
    assertEquals("", text("name"));
    model.document().redo();
    assertEquals("re", text("name"));
  }

  @Test
  void saveTellsAndDropsTheDraft() {
    fill();
    time.advance(Duration.ofSeconds(1));
    assertEquals(SaveObstacle.NONE, model.obstacleProperty().get());

    model.submit();

    assertEquals(List.of("report true"), told);
    assertEquals(Map.of(), drafts.all);
    assertEquals("report.sh", ((Task.Shell) engine.job("report").task()).command().getFirst());
  }

  @Test
  void conflictOffersTheirsAndMine() {
    engine.has(JobDefinition.of("report", new Task.Noop()));
    model.open(Subject.edit("report"));
    put("priority", "120");
    engine.has(JobDefinition.of("report", Task.Shell.script("theirs")));
    time.advance(Duration.ofSeconds(1));
    assertTrue(model.sideProperty().get().conflict());

    model.submit();
    assertEquals(2, model.saving().conflictProperty().get().version());
    model.takeTheirs();

    assertEquals("theirs", text("task.command"));
    assertEquals("100", text("priority"));
    assertEquals(SaveObstacle.UNCHANGED, model.obstacleProperty().get());
  }

  @Test
  void jobThatWasDeletedMeanwhileCanBeMadeAnew() {
    engine.has(JobDefinition.of("report", new Task.Noop()));
    model.open(Subject.edit("report"));
    put("priority", "120");
    engine.forget("report");

    model.submit();
    assertNull(model.saving().conflictProperty().get().theirs());
    model.saveMine();

    assertEquals(120, engine.job("report").placement().priority());
  }

  @Test
  void yamlThatCannotBeReadKeepsTheFormAway() {
    fill();
    model.document().showIn(View.YAML);
    var good = model.document().document().yaml();

    model.document().typeYaml(good.replace("maxAttempts: 3", "maxAttempts: many"));
    model.document().showIn(View.FORM);
    assertEquals(View.YAML, model.document().document().view());
    var bad = model.document().judgement().unreadable().orElseThrow();
    assertTrue(good.lines().toList().get(bad.line() - 1).contains("maxAttempts"));
    model.document().typeYaml("# nightly\n" + good.replace("maxAttempts: 3", "maxAttempts: 4"));
    model.document().showIn(View.FORM);

    assertEquals("4", text("retryPolicy.maxAttempts"));
    assertTrue(model.document().document().yaml().startsWith("# nightly"));
    put("owner", "Ops");
    assertEquals("", model.document().document().yaml());
  }

  @Test
  void yamlWaitsForFieldsThatCannotBeRead() {
    fill();
    put("timeoutSec", "5 minn");

    model.document().showIn(View.YAML);

    assertEquals(View.FORM, model.document().document().view());
  }

  @Test
  void dagHasNoForm() {
    engine.has(DagDefinition.of("chain", List.of(Node.of("a")), List.of()));

    model.open(Subject.edit("chain"));

    assertEquals(View.YAML, model.document().document().view());
    assertEquals(DocumentModel.Obstacle.DAG, model.document().obstacle(View.FORM));
  }

  @Test
  void parameterThatATemplateNamesMustExist() {
    put("task.shell", "false");
    put("task.parts", "true");
    put("task.command", "report.sh '${params.day}'");

    var found = model.problems().findings().stream().filter(it -> it.path().equals("task.command"));

    assertEquals(
        List.of(Said.of("job-form.template-unknown", "day")), found.map(Finding::said).toList());
  }

  @Test
  void duplicateIsANewJobWithTheSameFields() {
    engine.has(JobDefinition.of("report", Task.Shell.script("report.sh")));

    model.open(Subject.duplicate("report"));
    model.submit();

    assertEquals(List.of("report-copy true"), told);
  }

  @Test
  void silenceOfTheEngineKeepsTheDraftAndTurnsSavingOff() {
    fill();
    engine.silent = true;
    time.advance(Duration.ofSeconds(1));
    assertEquals(SaveObstacle.OUTAGE, model.obstacleProperty().get());
    put("owner", "Ops");
    time.advance(Duration.ofSeconds(1));

    assertEquals("Ops", drafts.all.get(Subject.NEW).document().fields().text("owner"));
    engine.silent = false;
    time.advance(Duration.ofMinutes(1));
    assertEquals(SaveObstacle.NONE, model.obstacleProperty().get());
  }

  @Test
  void readOnlyEngineTakesNoSave() {
    engine.readOnly = true;
    fill();
    time.advance(Duration.ofSeconds(1));

    assertEquals(SaveObstacle.READ_ONLY, model.obstacleProperty().get());
  }

  @Test
  void discardedDraftCanBeBroughtBack() {
    put("name", "half");

    var dropped = model.discard();
    assertEquals(Map.of(), drafts.all);
    model.bringBack(dropped);

    assertEquals("half", text("name"));
  }
}
