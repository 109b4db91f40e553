package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Control of runs in the window over a real engine on a clock that is moved: by mouse and by keys.
@Tag("U12")
class RunControlScreenTest {
  private static final Caller MARA = Caller.local("mara");
  private static final Duration UNDO = Duration.ofSeconds(5);

  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private Night night;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindowOverTheNight() throws Exception {
    night = Night.chain(folder);
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), night.engine, night.time);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.shell.show("runs");
        });
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.shell.closeDialog();
          fixture.rooms.close();
          stage.hide();
        });
    night.engine.close();
  }

  @Test
  @Tag("K4")
  @Tag("K8")
  void failedNodeIsRerunWithItsDownstreamByTheLatestDefinitionByMouse() throws Exception {
    var dagRun = failedChain();
    night.mendSettle();
    open(node(dagRun, "settle"));

    robot.clickOn("#run-menu");
    robot.clickOn("#menu-rerun-with");
    until(() -> shown("#latest"));
    robot.clickOn("#reach-downstream");
    robot.clickOn("#latest");
    until(() -> "Rerun 2 runs".equals(button("#start").getText()) && enabled("#start"));
    assertTrue(
        texts(".difference-path").contains("task.command"), texts(".difference-path")::toString);
    robot.clickOn("#start");
    pass(UNDO);
    until(() -> state(dagRun) != RunState.FAILED);
    pass(Duration.ofSeconds(10));

    assertEquals(RunState.SUCCESS, state(dagRun));
    assertEquals(2, view(node(dagRun, "settle")).run().target().version());
  }

  @Test
  @Tag("K4")
  void failedNodeIsRerunWithItsDownstreamByKeys() throws Exception {
    var dagRun = failedChain();
    night.mendSettle();
    var failed = node(dagRun, "settle");
    open(failed);

    shifted(KeyCode.E);
    until(() -> shown("#reach-only") && enabled("#start"));
    robot.type(KeyCode.DOWN);
    until(() -> "Rerun 2 runs".equals(button("#start").getText()) && enabled("#start"));
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    pass(UNDO);
    pass(Duration.ofSeconds(1));

    var next = node(dagRun, "settle");
    assertTrue(next.value() > failed.value());
    until(() -> next.equals(fixture.runs.drawer().runProperty().get()));
  }

  @Test
  @Tag("K5")
  void nodeThatIsMarkedAsSuccessLetsTheNextOneGoByKeys() throws Exception {
    var dagRun = failedChain();
    open(node(dagRun, "settle"));

    robot.type(KeyCode.M);
    until(() -> shown("#keep"));
    assertEquals("keep", FxTests.onFx(() -> stage.getScene().getFocusOwner().getId()));
    assertTrue(button("#confirm").isDisabled());
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    robot.write("settled by hand");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    pass(UNDO);
    until(() -> state(dagRun) != RunState.FAILED);
    pass(Duration.ofSeconds(10));

    assertEquals(RunState.SUCCESS, state(node(dagRun, "settle")));
    assertEquals(RunState.SUCCESS, state(node(dagRun, "issue_bill")));
    assertEquals(RunState.SUCCESS, state(dagRun));
    var last = fixture.runs.drawer().history().getLast();
    assertEquals(List.of("mara", "settled by hand"), List.of(last.who(), last.why()));
  }

  @Test
  @Tag("U7")
  @Tag("F7")
  void runInDoubtIsJudgedFromItsVerdictByMouse() throws Exception {
    var run = night.lost();
    open(run);
    until(() -> shown("#repair-it-succeeded"));
    assertTrue(texts(".fact-chip").contains("not safe to repeat"), texts(".fact-chip")::toString);

    robot.clickOn("#repair-it-succeeded");
    until(() -> shown("#confirm"));
    robot.clickOn(".dialog-box #reason").write("the bank has it");
    robot.clickOn("#confirm");
    until(() -> state(run) == RunState.SUCCESS);

    until(() -> texts(".run-drawer .chips .chip").equals(List.of("Success")));
    until(() -> !shown("#repair-it-succeeded"));
  }

  @Test
  @Tag("K7")
  void rerunIsTakenBackInTimeByMouseAndByKeys() throws Exception {
    var dagRun = failedChain();
    var failed = node(dagRun, "settle");
    open(failed);

    robot.type(KeyCode.R);
    until(() -> shown(".toast .button"));
    robot.clickOn("Undo");
    robot.type(KeyCode.R);
    until(() -> texts(".toast .strong").equals(List.of("settle will be started again")));
    robot.type(KeyCode.Z);
    pass(Duration.ofSeconds(8));

    assertEquals(failed, node(dagRun, "settle"));
    assertEquals(RunState.FAILED, state(failed));
  }

  @Test
  @Tag("O6")
  void firstCauseLeadsToTheNodeAndGoesOnByMouse() throws Exception {
    var dagRun = failedChain();
    open(dagRun);
    until(() -> shown("#continue-failed"));
    assertEquals(List.of("settle"), texts("#first-cause"));

    robot.clickOn("#continue-failed");
    pass(UNDO);
    pass(Duration.ofSeconds(2));

    assertTrue(List.of(RunState.RUNNING, RunState.QUEUED).contains(state(node(dagRun, "settle"))));
  }

  @Test
  @Tag("K1")
  @Tag("K2")
  void runBetweenItsNodesIsHeldByKeysAndFreedByMouse() throws Exception {
    var dagRun = night.trigger("billing");
    pass(Duration.ofSeconds(1));
    open(dagRun);

    robot.type(KeyCode.H);
    until(() -> shown("#hold-reason"));
    assertEquals(
        List.of("Run " + dagRun, "DAG billing", "The tenant", "The engine"), texts(".choice-chip"));
    robot.write("figures are wrong");
    until(() -> enabled("#hold-confirm"));
    robot.type(KeyCode.ENTER);
    until(() -> shown(".run-holds .hold-row"));
    var hold = night.engine.ask(new Query.ListHolds(), MARA).getFirst();
    assertEquals(HoldPlace.run(dagRun), hold.place());
    night.time.advance(Duration.ofSeconds(4));
    until(() -> waits(dagRun, "settle") instanceof WaitReason.Held);

    robot.clickOn("#lift-" + hold.id());
    until(() -> shown("#lift-confirm"));
    robot.clickOn("#lift-confirm");
    until(() -> !shown(".run-holds .hold-row"));
    until(() -> state(node(dagRun, "settle")) != RunState.QUEUED);

    assertEquals(List.of(), night.engine.ask(new Query.ListHolds(), MARA));
  }

  @Test
  @Tag("O7")
  void wayOfARunThroughItsStatesStandsAboveItsHistory() throws Exception {
    open(node(failedChain(), "settle"));

    until(() -> shown(".state-path"));
    assertEquals(
        "Pending 3.0 s, Queued 0 ms, Running 4.0 s, Retry wait 5.0 s, Queued 0 ms, Running 4.0 s,"
            + " Failed",
        robot.lookup(".state-path").query().getAccessibleText());
  }

  private WaitReason waits(RunId dagRun, String name) {
    return night.engine.ask(new Query.ListNodeRuns(dagRun), MARA).stream()
        .filter(it -> it.name().equals(name))
        .map(RunView::waitsFor)
        .findFirst()
        .orElse(WaitReason.NONE);
  }

  private RunId failedChain() throws Exception {
    var dagRun = night.trigger("billing");
    pass(Duration.ofSeconds(40));
    return dagRun;
  }

  private void open(RunId run) throws Exception {
    FxTests.doFx(() -> fixture.runs.drawer().open(run));
    until(() -> fixture.runs.drawer().contentProperty().get() != null);
    FxTests.doFx(() -> robot.lookup("#close-drawer").query().requestFocus());
  }

  private void shifted(KeyCode key) {
    robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
  }

  private void pass(Duration time) throws Exception {
    night.pass(time);
    FxTests.settle();
  }

  private RunId node(RunId dagRun, String name) {
    return night.engine.ask(new Query.ListNodeRuns(dagRun), MARA).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .run()
        .id();
  }

  private RunView view(RunId run) {
    return night.engine.ask(new Query.GetRun(run), MARA).view();
  }

  private RunState state(RunId run) {
    return view(run).run().state();
  }

  private Button button(String query) {
    return robot.lookup(query).queryButton();
  }

  private boolean enabled(String query) {
    return !button(query).isDisabled();
  }

  private boolean shown(String query) {
    return robot.lookup(query).queryAll().stream()
        .anyMatch(it -> it.getScene() != null && seen(it));
  }

  private static boolean seen(Node node) {
    return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
  }

  private List<String> texts(String query) {
    return robot.lookup(query).queryAllAs(Labeled.class).stream()
        .filter(it -> it.isVisible() && it.getScene() != null)
        .map(Labeled::getText)
        .toList();
  }

  /// The window's own timers go by the clock that is moved.
  private void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> {
          night.time.advance(Duration.ofMillis(20));
          return FxTests.onFx(condition);
        });
  }
}
