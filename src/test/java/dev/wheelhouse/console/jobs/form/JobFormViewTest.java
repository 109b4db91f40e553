package dev.wheelhouse.console.jobs.form;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The form in the window, over a real engine.
@Tag("U15")
@Tag("U12")
class JobFormViewTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final WindowRobot robot = new WindowRobot();
  private final List<Link> led = new ArrayList<>();
  @TempDir Path folder;
  private SystemTimers timers;
  private BillingEngine engine;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    engine = new BillingEngine(folder);
    timers = new SystemTimers();
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine.api, timers);
          fixture.frame.links().opens(Link.ToJob.class, led::add);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          stage.requestFocus();
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    FxTests.doFx(stage::hide);
    timers.close();
    engine.close();
  }

  @Test
  void jobIsMadeByKeysAlone() throws Exception {
    chord(KeyCode.N);
    waitForFocus("name");
    type("nightly.report");
    tabTo("owner");
    type("Finance Ops");
    tabTo("triggers-0-expr");
    type("0 30 2 * * ?");
    tabTo("task-command");
    type("report.sh --day ${params.day}");
    tabTo("retryPolicy-maxAttempts");
    type("4");
    tabTo("retryPolicy-baseDelaySec");
    type("20 s");
    tabTo("timeoutSec");
    type("10 min");
    tabTo("add-parameter");
    robot.type(KeyCode.SPACE);
    waitForFocus("parameters-0-name");
    type("day");
    tabTo("parameters-0-default");
    type("today");
    chord(KeyCode.ENTER);

    until(() -> saved("nightly.report").isPresent());
    var job = (JobDefinition) saved("nightly.report").orElseThrow().definition();
    assertEquals("Finance Ops", job.naming().owner());
    assertEquals(
        List.of(new Trigger.Cron("cron", "0 30 2 * * ?", BERLIN, MisfirePolicy.FIRE_ONCE_NOW)),
        job.triggers());
    assertEquals(Task.Shell.script("report.sh --day ${params.day}"), job.task());
    assertEquals(
        RetryPolicy.DEFAULT
            .attempts(4)
            .delays(
                RetryPolicy.Backoff.EXPONENTIAL, Duration.ofSeconds(20), Duration.ofMinutes(10)),
        job.retry());
    assertEquals(Duration.ofMinutes(10), job.limits().attempt());
    assertEquals(List.of(Parameter.text("day", "today")), job.parameters());
    until(() -> led.equals(List.of(new Link.ToJob("nightly.report"))));
    assertEquals("nightly.report was created", fixture.toasts.toasts().getFirst().title());
    assertTrue(fixture.drafts.all.isEmpty());
  }

  @Test
  void submitLeadsToTheFirstProblemAndItsFixMendsIt() throws Exception {
    chord(KeyCode.N);
    waitForFocus("name");
    type("report");
    tabTo("triggers-0-expr");
    type("61 * * * *");
    tabTo("task-command");
    type("report.sh");
    chord(KeyCode.ENTER);
    waitForFocus("triggers-0-expr");

    robot.clickOn("Use 1 * * * *");

    assertEquals(
        "1 * * * *", fixture.form.model().document().document().fields().text("triggers[0].expr"));
    chord(KeyCode.ENTER);
    until(() -> saved("report").isPresent());
  }

  @Test
  void nameThatIsTakenIsFoundWhileOneTypes() throws Exception {
    engine.save(JobDefinition.of("report", new Task.Noop()));
    chord(KeyCode.N);
    waitForFocus("name");
    type("report");
    robot.type(KeyCode.TAB);

    until(() -> robot.lookup("Open it").tryQuery().isPresent());
    robot.clickOn("Open it");

    until(() -> led.equals(List.of(new Link.ToJob("report"))));
  }

  @Test
  void draftComesBackAndUndoBringsBackWhatWasDiscarded() throws Exception {
    chord(KeyCode.N);
    waitForFocus("name");
    type("half");
    robot.type(KeyCode.ESCAPE);
    until(() -> !fixture.drafts.all.isEmpty());
    chord(KeyCode.N);
    until(() -> name().equals("half"));
    until(() -> robot.lookup("#discard-draft").queryAll().stream().anyMatch(Node::isVisible));

    robot.clickOn("#discard-draft");
    until(() -> name().isEmpty());
    robot.clickOn("Undo");

    until(() -> name().equals("half"));
  }

  @Test
  void conflictShowsBothSidesAndMineCanBeSavedOverTheirs() throws Exception {
    engine.save(JobDefinition.of("report", new Task.Noop()));
    FxTests.doFx(() -> fixture.frame.links().open(new Link.EditJob("report")));
    waitForFocus("owner");
    var theirs = describe("theirs");
    engine.api.execute(new Command.SaveDefinition(theirs, 1), Caller.local("jonas")).orThrow();
    type("Finance Ops");
    chord(KeyCode.ENTER);
    until(() -> robot.lookup("#save-mine").tryQuery().isPresent());
    assertTrue(robot.lookup("− description: \"theirs\"").tryQuery().isPresent());

    robot.clickOn("#save-mine");

    until(() -> saved("report").orElseThrow().version() == 3);
    assertEquals("Finance Ops", saved("report").orElseThrow().definition().naming().owner());
  }

  private static JobDefinition describe(String words) {
    var job = JobDefinition.of("report", new Task.Noop());
    return new JobDefinition(
        new Naming("report", "", words, ""),
        job.triggers(),
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        "");
  }

  @Test
  void yamlAndFormAreOneDocument() throws Exception {
    chord(KeyCode.N);
    waitForFocus("name");
    type("report");
    robot.clickOn("YAML");
    until(() -> shown("#yaml"));

    FxTests.doFx(
        () -> {
          var document = fixture.form.model().document();
          document.typeYaml(document.document().yaml().replace("owner: \"\"", "owner: \"Ops\""));
        });
    robot.clickOn("Form");

    until(() -> shown("#owner"));
    assertEquals("Ops", robot.lookup("#owner").queryTextInputControl().getText());
  }

  private boolean shown(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(it -> it.getParent().isVisible());
  }

  private String name() {
    return fixture.form.model().document().document().fields().text("name");
  }

  private Optional<SavedDefinition> saved(String name) {
    try {
      return Optional.of(engine.api.ask(new Query.FindDefinition(name), BillingEngine.MARA));
    } catch (EngineException.Refused notThere) {
      return Optional.empty();
    }
  }

  private void chord(KeyCode key) throws Exception {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    FxTests.settle();
  }

  /// Replaces what stands in the field.
  private void type(String text) {
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(text);
  }

  private void tabTo(String id) throws Exception {
    for (var i = 0; i < 60 && !id.equals(focused()); i++) {
      robot.type(KeyCode.TAB);
      FxTests.settle();
    }
    assertEquals(id, focused());
  }

  private void waitForFocus(String id) throws Exception {
    until(() -> id.equals(focused()));
  }

  private String focused() {
    var owner = stage.getScene().getFocusOwner();
    return owner == null ? "" : String.valueOf(owner.getId());
  }
}
