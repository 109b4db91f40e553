package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.EngineHealth;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Scale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("U12")
class FrameTest {
  private final WindowRobot robot = new WindowRobot();
  private final List<String> answers = new ArrayList<>();
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background());
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    FxTests.doFx(stage::hide);
  }

  @Test
  void headerAndStatusBarTellTheEngine() {
    assertEquals("Local engine", text("#engineName"));
    assertEquals("Wed 18 Feb 2026", text("#day"));
    assertEquals("03:42:18", text("#time"));
    assertEquals("3 ms", text(".figure .value"));
    assertEquals("Engine running", text("#health"));
    assertEquals("Times: Europe/Berlin (UTC+1)", text(".status-bar #zone"));
  }

  @Test
  void navigationShowsIconsOnlyInANarrowWindow() throws Exception {
    assertEquals(184, region(".nav"), 0.5);

    FxTests.doFx(stage, () -> stage.setWidth(1280));

    assertEquals(56, region(".nav"), 0.5);
  }

  @Test
  void helpOpensByKeyAndEscapeGivesTheFocusBack() {
    var before = robot.lookup("#openSample").query();
    focus(before);

    robot.type(KeyCode.F1);
    assertEquals("Keyboard map", text(".dialog-box .h1"));

    robot.type(KeyCode.ESCAPE);
    assertTrue(robot.lookup(".dialog-box").tryQuery().isEmpty());
    assertEquals(before, stage.getScene().getFocusOwner());
  }

  @Test
  void settingsOpenBesideTheirEntryAndApplyAtOnce() throws Exception {
    robot.clickOn("#settings");
    assertNotNull(robot.lookup(".popover").query());

    FxTests.doFx(stage, () -> fixture.settings.appearanceProperty().set(Appearance.DARK));
    assertTrue(stage.getScene().getStylesheets().getFirst().contains("dark"));

    robot.type(KeyCode.ESCAPE);
    assertTrue(robot.lookup(".popover").tryQuery().isEmpty());
  }

  @Test
  void languageChangesLiveAndKeepsTheScreen() throws Exception {
    FxTests.doFx(stage, () -> fixture.settings.languageProperty().set(Language.CHINESE));
    FxTests.settle();

    assertEquals("本地引擎", text("#engineName"));
    assertEquals("打开示例", text("#openSample"));
    assertEquals("2026-02-18 周三", text("#day"));
  }

  @Test
  void scaleGrowsTheWholeFrame() throws Exception {
    FxTests.doFx(stage, () -> fixture.settings.scaleProperty().set(Scale.LARGE));

    assertEquals(55, robot.lookup(".header").query().getLayoutBounds().getHeight(), 0.5);
  }

  @Test
  void questionStartsOnTheSafeAnswer() throws Exception {
    FxTests.doFx(stage, () -> fixture.shell.ask(question("")));

    assertEquals("keep", stage.getScene().getFocusOwner().getId());
    robot.type(KeyCode.ENTER);

    assertEquals(List.of(), answers);
    assertNull(fixture.shell.dialogProperty().get());
  }

  @Test
  void tabStaysInsideTheQuestion() throws Exception {
    FxTests.doFx(stage, () -> fixture.shell.ask(question("Reason")));

    for (var i = 0; i < 6; i++) {
      robot.type(KeyCode.TAB);
      assertTrue(insideDialog(stage.getScene().getFocusOwner()));
    }
  }

  @Test
  void reasonIsRequiredWhereOneIsAskedFor() throws Exception {
    FxTests.doFx(stage, () -> fixture.shell.ask(question("Reason")));
    assertTrue(robot.lookup("#confirm").query().isDisabled());

    robot.clickOn("#reason").write("it hangs");
    robot.clickOn("#confirm");

    assertEquals(List.of("it hangs"), answers);
  }

  @Test
  void sequenceGoesToItsScreen() throws Exception {
    FxTests.doFx(stage, () -> fixture.shell.show("runs"));
    focus(robot.lookup("#nav-runs").query());

    robot.type(KeyCode.G).type(KeyCode.H);

    assertEquals("welcome", fixture.shell.screenProperty().get().id());
  }

  @Test
  void sequenceNeedsItsSecondKeySoon() throws Exception {
    FxTests.doFx(stage, () -> fixture.shell.show("runs"));
    focus(robot.lookup("#nav-runs").query());

    robot.type(KeyCode.G);
    fixture.time.advance(Duration.ofSeconds(2));
    robot.type(KeyCode.H);

    assertEquals("runs", fixture.shell.screenProperty().get().id());
  }

  @Test
  void singleKeysCanBeTurnedOff() throws Exception {
    FxTests.doFx(
        stage,
        () -> {
          fixture.settings.singleKeysProperty().set(false);
          fixture.shell.show("runs");
        });
    focus(robot.lookup("#nav-runs").query());

    robot.type(KeyCode.G).type(KeyCode.H);

    assertEquals("runs", fixture.shell.screenProperty().get().id());
  }

  @Test
  void keysTypedIntoATextStayThere() throws Exception {
    var field = new TextField();
    FxTests.doFx(
        stage,
        () -> {
          fixture.shell.show("runs");
          ((Pane) robot.lookup(".header").query()).getChildren().add(field);
        });
    focus(field);

    robot.type(KeyCode.G).type(KeyCode.H);

    assertEquals("gh", field.getText());
    assertEquals("runs", fixture.shell.screenProperty().get().id());
  }

  @Test
  void toastOffersOneThingAndLeaves() throws Exception {
    FxTests.doFx(
        stage,
        () ->
            fixture.toasts.show(
                Toast.error("Rerun was refused", "settle still runs.")
                    .with("Open run", () -> answers.add("opened"))));

    robot.clickOn("Open run");

    assertEquals(List.of("opened"), answers);
    assertTrue(robot.lookup(".toast").tryQuery().isEmpty());
  }

  @Test
  void bellCountsKeepsAndOffersWhatWasTold() throws Exception {
    FxTests.doFx(
        stage,
        () ->
            fixture.toasts.show(
                Toast.success("settle started", "").with("Open run", () -> answers.add("opened"))));
    assertEquals("1", text(".unread"));
    fixture.time.advance(Duration.ofMinutes(1));
    FxTests.settle();

    robot.clickOn("#notifications");
    assertEquals("settle started", text(".notification .strong"));
    assertTrue(!robot.lookup(".unread").query().isVisible());
    robot.clickOn("Open run");

    assertEquals(List.of("opened"), answers);
    assertNull(fixture.shell.popoverProperty().get());
  }

  @Test
  void operationShowsInTheStatusBarUntilItEnds() throws Exception {
    FxTests.doFx(
        stage, () -> fixture.frame.operations().begin("operation.saving-log", "run-7-1.log"));

    robot.clickOn("#underWay");
    assertEquals("Saving run-7-1.log", text(".under-way .label"));

    FxTests.doFx(stage, () -> fixture.frame.operations().running().getFirst().end());
    assertTrue(!robot.lookup("#underWay").query().isVisible());
  }

  @Test
  void functionKeyCyclesThePanes() throws Exception {
    focus(robot.lookup("#nav-runs").query());

    var panes = new ArrayList<String>();
    for (var i = 0; i < 2; i++) {
      robot.type(KeyCode.F6);
      panes.add(pane());
    }
    robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
    panes.add(pane());

    assertEquals(List.of("content", "nav", "content"), panes);
  }

  private String pane() {
    for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
      for (var pane : List.of("toolbar", "content", "nav")) {
        if (at.getStyleClass().contains(pane)) {
          return pane;
        }
      }
    }
    return "";
  }

  @Test
  void deadLettersStandBesideRuns() throws Exception {
    var now = fixture.engine.figuresProperty().get();
    FxTests.doFx(
        stage,
        () ->
            fixture
                .engine
                .figuresProperty()
                .set(
                    new EngineHealth(
                        now.at(),
                        now.startedAt(),
                        now.zone(),
                        now.folder(),
                        0,
                        0,
                        0,
                        0,
                        "",
                        4,
                        0,
                        0,
                        0,
                        3,
                        7,
                        "")));

    assertEquals("Runs, 3 dead letters", robot.lookup("#nav-runs").query().getAccessibleText());
  }

  @Test
  void windowComesBackWhereItWasLeft() throws Exception {
    FxTests.doFx(
        stage,
        () -> {
          stage.setX(120);
          stage.setY(60);
          stage.setWidth(1300);
          stage.setHeight(820);
        });
    FxTests.doFx(stage::hide);
    assertEquals(
        new WindowPlace(120, 60, 1300, 820, false), fixture.settings.windowProperty().get());

    FxTests.doFx(
        () -> {
          stage.setX(0);
          stage.setWidth(1440);
          fixture.window(stage).show();
        });

    assertEquals(List.of(120.0, 1300.0), List.of(stage.getX(), stage.getWidth()));
  }

  @Test
  @Tag("U14")
  void sampleOpensByMouseAndByEnter() throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::sampleReady);

    robot.clickOn("#openSample");
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> fixture.samplesOpened == 1 && !fixture.welcome.openingProperty().get());

    FxTests.settle();
    assertEquals(Screen.RUNS, fixture.shell.screenProperty().get());

    robot.type(KeyCode.G).type(KeyCode.H);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, this::sampleReady);
    FxTests.doFx(() -> robot.lookup("#openSample").query().requestFocus());
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> fixture.samplesOpened == 2);
  }

  private boolean sampleReady() {
    return !robot.lookup("#openSample").query().isDisabled();
  }

  private Confirmation question(String reason) {
    return new Confirmation(
        "Stop settle?",
        "",
        List.of(new Confirmation.Consequence("mdi2c-clock-outline", "TERM now, KILL after 10 s")),
        reason,
        "Keep running",
        "Stop run",
        true,
        answers::add);
  }

  private boolean insideDialog(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("dialog-box")) {
        return true;
      }
    }
    return false;
  }

  private void focus(Node node) {
    robot.interact(node::requestFocus);
  }

  private String text(String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  private double region(String query) {
    return robot.lookup(query).query().getLayoutBounds().getWidth();
  }
}
