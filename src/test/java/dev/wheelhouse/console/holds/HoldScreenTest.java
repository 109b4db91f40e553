package dev.wheelhouse.console.holds;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds and stops over a real engine, by mouse and by keyboard.
@Tag("K1")
class HoldScreenTest {
  private static final Caller JONAS = Caller.local("jonas").because("gateway migration");

  private final SystemTimers timers = new SystemTimers();
  private final WindowRobot robot = new WindowRobot();
  @TempDir Path folder;
  private BillingEngine engine;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindowOverEngine() throws Exception {
    engine = new BillingEngine(folder);
    for (var name : List.of("archive", "backup", "cleanup")) {
      engine.save(sleeping(name));
    }
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine.api, timers);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.holds.start();
          fixture.shell.show(Screen.JOBS);
        });
    until(() -> texts(".job-box .label").contains("backup"));
  }

  private static JobDefinition sleeping(String name) {
    var job = JobDefinition.of(name, Task.Shell.script("exec sleep 60"));
    return new JobDefinition(
        new Naming(name, "night", "", ""),
        job.triggers(),
        job.task(),
        job.parameters(),
        RetryPolicy.once(),
        job.limits(),
        job.placement(),
        job.safety(),
        "");
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.holds.close();
          fixture.runs.close();
          fixture.jobs.close();
          fixture.shell.drawerProperty().set(null);
          fixture.shell.closeDialog();
          stage.hide();
        });
    fixture.clock.close();
    for (var view : engine.runs()) {
      engine.api.execute(new Command.Stop(view.run().id(), Duration.ZERO), BillingEngine.MARA);
    }
    engine.close();
    timers.close();
  }

  @Test
  void ofTwoStackedHoldsOneIsLiftedAndTheOtherStillSaysByWhom() throws Exception {
    engine.api.execute(new Command.SetHold(HoldPlace.group("night"), Optional.empty()), JONAS);
    open("backup");
    until(() -> sentences(".hold-strip .sentence").size() == 1);

    robot.clickOn("#hold-job");
    until(() -> shows("#hold-reason"));
    robot.write("disk is full");
    robot.clickOn("#until-hour");
    robot.clickOn("#hold-confirm");
    until(() -> sentences(".hold-strip .sentence").size() == 2);
    until(() -> texts(".table-cell.column-status").equals(List.of("Held", "Held", "Held")));

    var mine = holds().stream().filter(it -> it.reason().equals("disk is full")).findFirst();
    robot.clickOn("#lift-" + mine.orElseThrow().id());
    until(() -> shows("#lift-confirm"));
    assertTrue(
        sentences(".dialog-box .sentence").stream()
            .anyMatch(it -> it.startsWith("Group night is held by jonas")));
    robot.clickOn("#lift-confirm");
    until(() -> sentences(".hold-strip .sentence").size() == 1);

    assertEquals(List.of("jonas"), holds().stream().map(Hold::who).toList());
    var left = sentences(".hold-strip .sentence").getFirst();
    assertTrue(left.startsWith("Group night is held by jonas since"), left);
    assertTrue(left.endsWith(": gateway migration"), left);
    until(() -> fixture.told().contains("The hold on job backup is lifted"));
    var toast = fixture.toasts.kept().notifications().getFirst().toast();
    assertEquals("Still held: group night by jonas — gateway migration", toast.detail());
  }

  @Test
  @Tag("U12")
  void jobIsHeldAndFreedByKeyboard() throws Exception {
    open("archive");
    robot.interact(() -> robot.lookup(".job-list .table-view").query().requestFocus());

    robot.type(KeyCode.H);
    until(() -> shows("#hold-reason"));
    robot.write("vacation");
    until(() -> !robot.lookup("#hold-confirm").queryButton().isDisabled());
    robot.type(KeyCode.ENTER);
    until(() -> sentences(".hold-strip .sentence").size() == 1);
    assertEquals(List.of("vacation"), holds().stream().map(Hold::reason).toList());

    robot.press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
    until(() -> shows("#lift-confirm"));
    robot.type(KeyCode.ESCAPE);
    until(() -> fixture.shell.dialogProperty().get() == null);
    assertEquals(1, holds().size());
    robot.press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
    until(() -> shows("#lift-confirm"));
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    until(() -> holds().isEmpty());
    until(() -> sentences(".hold-strip .sentence").isEmpty());
  }

  @Test
  void markedJobsAreHeldTogetherEachByItself() throws Exception {
    robot.press(KeyCode.CONTROL);
    robot.clickOn("archive");
    robot.clickOn("cleanup");
    robot.release(KeyCode.CONTROL);
    until(() -> texts(".marks-bar .label").contains("2 jobs marked"));

    robot.clickOn("#hold-marked");
    until(() -> shows("#hold-reason"));
    var places =
        List.of(
            "2 jobs, each by itself", "Group night", "Pool default", "The tenant", "The engine");
    until(() -> texts(".choice-chip").equals(places));
    robot.write("both write there");
    robot.clickOn("#hold-confirm");

    until(() -> holds().size() == 2);
    assertEquals(
        List.of(HoldPlace.job("archive"), HoldPlace.job("cleanup")),
        holds().stream().map(Hold::place).sorted(Comparator.comparing(HoldPlace::name)).toList());
  }

  @Test
  @Tag("K3")
  @Tag("U8")
  void allRunsOfAGroupAreStoppedAfterALookAtThem() throws Exception {
    var runs = List.of(engine.start("archive"), engine.start("backup"));
    until(() -> runs.stream().allMatch(run -> state(run) == RunState.RUNNING));
    open("backup");
    robot.interact(() -> robot.lookup(".job-list .table-view").query().requestFocus());

    robot.type(KeyCode.K);
    until(() -> shows("#stop-confirm"));
    until(() -> robot.lookup("#stop-cancel").queryButton().isFocused());
    robot.clickOn("#scope-1");
    until(() -> texts("#stop-confirm").equals(List.of("Stop 2 runs")));
    assertTrue(
        sentences(".dialog-box .sentence").getFirst().startsWith("2 runs end: "),
        sentences(".dialog-box .sentence").toString());
    robot.clickOn("#stop-confirm");

    until(() -> runs.stream().allMatch(run -> state(run) == RunState.CANCELED));
    until(() -> !shows("#stop-confirm"));
    until(() -> fixture.told().contains("2 runs are being stopped"));
  }

  @Test
  void whileTheEngineIsHeldEveryScreenSaysSo() throws Exception {
    engine.api.execute(new Command.SetHold(HoldPlace.ENGINE, Optional.empty()), JONAS);

    until(() -> sentences(".hold-banner .sentence").size() == 1);
    FxTests.doFx(() -> fixture.shell.show(Screen.RUNS));
    var said = sentences(".hold-banner .sentence").getFirst();
    assertTrue(said.startsWith("The engine is held by jonas since"), said);

    engine.api.execute(
        new Command.LiftHold(holds().getFirst().id(), Command.LiftHold.Missed.NONE), JONAS);
    until(() -> sentences(".hold-banner .sentence").isEmpty());
  }

  @Test
  @Tag("O7")
  void holdLiftedFromTheSheetLeadsBackToIt() throws Exception {
    engine.api.execute(new Command.SetHold(HoldPlace.job("backup"), Optional.empty()), JONAS);
    until(() -> fixture.holds.holding().holds().holds().size() == 1);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT)
        .type(KeyCode.H)
        .release(KeyCode.CONTROL, KeyCode.SHIFT);
    until(() -> texts("#tab-holds").equals(List.of("Holds (1)")));

    robot.clickOn("#lift-" + holds().getFirst().id());
    until(() -> shows("#lift-confirm"));
    robot.clickOn("#lift-confirm");

    until(() -> texts("#tab-holds").equals(List.of("Holds (0)")));
    robot.clickOn("#tab-history");
    until(() -> texts(".control-table .label").contains("Lift hold"));
    assertTrue(texts(".control-table .label").contains("job backup"));
  }

  private void open(String job) throws Exception {
    FxTests.doFx(() -> fixture.frame.links().open(new Link.ToJob(job)));
    until(() -> shows("#hold-job"));
  }

  private RunState state(RunId run) {
    return engine.view(run).run().state();
  }

  private List<Hold> holds() {
    return engine.api.ask(new Query.ListHolds(), BillingEngine.MARA);
  }

  private boolean shows(String query) {
    return robot.lookup(query).tryQuery().filter(it -> it.getScene() != null).isPresent();
  }

  private List<String> sentences(String query) throws Exception {
    return FxTests.onFx(
        () ->
            robot.lookup(query).queryAllAs(Sentence.class).stream()
                .map(Sentence::getAccessibleText)
                .toList());
  }

  private List<String> texts(String query) throws Exception {
    return FxTests.onFx(
        () ->
            robot.lookup(query).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }
}
