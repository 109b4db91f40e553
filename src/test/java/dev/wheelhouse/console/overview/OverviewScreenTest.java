package dev.wheelhouse.console.overview;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.LaneChart;
import dev.wheelhouse.console.control.MinuteBars;
import dev.wheelhouse.console.control.Tile;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.runs.Line;
import dev.wheelhouse.console.shell.Health;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Overview screen over a real engine with real processes, by mouse and by keyboard.
@Tag("U2")
@Tag("U12")
class OverviewScreenTest {
  private static final Predicate<String> RUNS_AGAIN =
      words -> words.startsWith("settle runs again, run #");

  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();
  private final WindowRobot robot = new WindowRobot();
  private BillingEngine engine;
  private Line line;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindowOverEngine() throws Exception {
    engine = new BillingEngine(folder).withChain();
    line = new Line(engine.api);
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), line, timers);
          fixture.keepToasts();
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.shell.show("overview");
        });
  }

  @AfterEach
  void closeAll() throws Exception {
    line.mend();
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.overview.close();
          fixture.overview.shownProperty().unbind();
          fixture.overview.shownProperty().set(false);
          fixture.runs.close();
          stage.hide();
        });
    fixture.clock.close();
    engine.close();
    timers.close();
  }

  @Test
  @Tag("U8")
  @Tag("N5")
  void failedStepIsRepairedAsItsPreviewSaid() throws Exception {
    var chain = engine.startAndAwait("billing.daily");
    until(() -> headline().startsWith("billing.daily failed at settle; issue_bill waits"));
    var before = nodes(chain);

    robot.clickOn("#preview-settle");
    until(() -> texts(".cause-line").equals(List.of("1  settle", "2  issue_bill")));
    Files.createFile(folder.resolve("connections"));
    robot.clickOn("#step-settle");
    until(() -> engine.view(chain).run().state() == RunState.SUCCESS);

    var after = nodes(chain);
    assertEquals(before.get("pull_payments"), after.get("pull_payments"));
    assertEquals(1, after.get("settle").run().key().generation());
    assertEquals(RunState.SUCCESS, after.get("issue_bill").run().state());
    until(() -> texts(".toast .strong").stream().anyMatch(RUNS_AGAIN));
    robot.clickOn(".toast .hyperlink");
    until(() -> fixture.shell.screenProperty().get().id().equals("runs"));
    assertEquals(after.get("settle").run().id(), fixture.opened.getLast());
    robot.clickOn("#nav-overview");
    until(() -> headline().startsWith("Nothing needs you"));
  }

  @Test
  void tileLeadsToTheRunsBehindIt() throws Exception {
    engine.startAndAwait("restore_database");
    Files.delete(folder.resolve("connections"));
    engine.startAndAwait("billing.daily");
    until(() -> tile("success-rate").contains("1 of 2 runs failed"));
    assertTrue(tile("success-rate").startsWith("Target missed, Success rate, 50 %"));
    assertTrue(tile("trigger-delay").startsWith("No data, Trigger delay P95, "));

    robot.clickOn("#tile-success-rate");

    until(() -> fixture.shell.screenProperty().get().id().equals("runs"));
    until(() -> rows().equals(List.of("billing.daily")));
  }

  @Test
  void lastKnownStateStaysWhileTheEngineIsSilent() throws Exception {
    engine.startAndAwait("billing.daily");
    until(() -> headline().startsWith("billing.daily failed"));
    var known = tile("dead-letters");

    line.cut();
    FxTests.doFx(() -> fixture.engine.healthProperty().set(Health.UNREACHABLE));
    FxTests.doFx(() -> fixture.overview.link().tryNow());
    until(() -> headline().equals("The engine does not answer"));

    until(() -> robot.lookup(".banner.disconnected").tryQuery().isPresent());
    assertEquals(known, tile("dead-letters"));
    until(
        () ->
            texts(".cause-consequence")
                .contains("The engine does not answer; nothing can be started."));
    robot.clickOn("#step-settle");
    robot.clickOn("#preview-settle");
    until(() -> texts(".cause-line").equals(List.of("1  settle", "2  issue_bill")));
    assertEquals(1, engine.runs().size());

    var retry = robot.lookup("#retry").queryButton();
    line.mend();
    // Not by the pointer: whatever asks the engine next takes the banner away, from under it.
    robot.interact(retry::fire);
    until(() -> headline().startsWith("billing.daily failed"));
  }

  @Test
  void chartsAreWalkedByKeyboard() throws Exception {
    var run = engine.startAndAwait("restore_database");
    var chart = (LaneChart) robot.lookup("#lane-chart").query();
    until(() -> said(chart).startsWith("restore_database, Success, run " + run + ", "));
    var minutes = (MinuteBars) robot.lookup("#minute-bars").query();
    until(() -> said(minutes).contains(" · "));

    var first = said(minutes);
    robot.interact(minutes::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertTrue(!said(minutes).equals(first), first);
    robot.type(KeyCode.LEFT);
    assertEquals(first, said(minutes));

    robot.interact(chart::requestFocus);
    robot.type(KeyCode.RIGHT, KeyCode.ENTER);
    until(() -> fixture.opened.contains(run));
    assertEquals("runs", fixture.shell.screenProperty().get().id());
  }

  private Map<String, RunView> nodes(RunId dagRun) {
    return engine.api.ask(new Query.ListNodeRuns(dagRun), BillingEngine.MARA).stream()
        .collect(Collectors.toMap(RunView::name, it -> it));
  }

  private String headline() throws Exception {
    return said(robot.lookup(".sentence").query());
  }

  private String tile(String id) throws Exception {
    return said(robot.lookup("#tile-" + id).queryAs(Tile.class));
  }

  private static String said(Node node) throws Exception {
    return FxTests.onFx(() -> node.getAccessibleText() == null ? "" : node.getAccessibleText());
  }

  private List<String> rows() throws Exception {
    return FxTests.onFx(
        () -> fixture.runs.list().rows().stream().map(row -> row.view().name()).toList());
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
