package dev.wheelhouse.console.palette;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The palette over a real engine, by keyboard and by mouse.
@Tag("U12")
class PaletteScreenTest {
  @TempDir static Path folder;
  private static BillingEngine engine;
  private static RunId chain;

  private static FrameFixture fixture;
  private static Stage stage;
  private final WindowRobot robot = new WindowRobot();

  @BeforeAll
  static void openWindow() throws Exception {
    engine = new BillingEngine(folder).withChain();
    chain = engine.startAndAwait("billing.daily");
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine.api);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
        });
  }

  @AfterAll
  static void closeWindow() throws Exception {
    FxTests.doFx(stage::hide);
    engine.close();
  }

  /// One window for all tests: each begins at Runs with nothing above it.
  @BeforeEach
  void goToRuns() throws Exception {
    FxTests.doFx(
        stage,
        () -> {
          fixture.shell.closePalette();
          fixture.shell.closeDialog();
          fixture.shell.show("runs");
          fixture.runs.drawer().close();
          List.copyOf(fixture.toasts.toasts()).forEach(fixture.toasts::dismiss);
          fixture.opened.clear();
          fixture.settings.remembered().remove(RecentUse.REMEMBERED_AS);
        });
  }

  @AfterEach
  void releaseKeys() {
    robot.letGo();
  }

  @Test
  void opensOverTheScreenWithItsFieldInFocusAndGivesTheFocusBack() throws Exception {
    var before = robot.lookup(".table-view").query();
    FxTests.doFx(before::requestFocus);

    openPalette();
    assertTrue(stage.getScene().getFocusOwner() instanceof TextField);
    assertTrue(before.isVisible());

    robot.type(KeyCode.ESCAPE);
    assertFalse(fixture.shell.paletteOpenProperty().get());
    assertEquals(before, stage.getScene().getFocusOwner());
  }

  private String told() {
    var toasts = fixture.toasts.toasts();
    return toasts.isEmpty() ? "" : toasts.getFirst().title();
  }

  @Test
  void whatFailsNowIsOfferedFirstAndReruns() throws Exception {
    openPalette();
    until(() -> selected().startsWith("Rerun settle"));

    robot.write("rerun settle what");
    until(() -> selected().startsWith("Rerun settle") && selected().endsWith("what follows"));
    until(() -> text(".explained .label").startsWith("Reruns settle; then issue_bill"));

    robot.type(KeyCode.ENTER);
    until(() -> told().startsWith("settle and what comes after it will be started again"));
    FxTests.doFx(() -> fixture.time.advance(Duration.ofSeconds(5)));
    until(() -> told().startsWith("settle runs again"));
    engine.awaitEnd(chain);
    assertEquals(RunState.FAILED, engine.view(chain).run().state());
  }

  @Test
  void runOpensByItsNumber() throws Exception {
    openPalette();

    robot.write("#" + chain.value());
    until(() -> selected().equals("billing.daily " + chain));
    robot.type(KeyCode.ENTER);

    until(() -> fixture.opened.contains(chain));
    assertFalse(fixture.shell.paletteOpenProperty().get());
  }

  @Test
  void jobIsFoundByTheEngineAndItsDialogOpensWithIt() throws Exception {
    openPalette();

    robot.write("run rest");
    until(() -> selected().equals("Run restore_database…"));
    until(() -> text(".explained .label").startsWith("Starts one run"));
    robot.type(KeyCode.ENTER);

    until(() -> robot.lookup(".start-job").tryQuery().isPresent());
    until(() -> robot.lookup("#start").queryLabeled().getText().equals("Run restore_database"));
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void settingIsACommand() throws Exception {
    openPalette();

    robot.write("theme dark");
    until(() -> selected().equals("Theme: Dark"));
    robot.type(KeyCode.ENTER);

    assertEquals(Appearance.DARK, fixture.settings.appearanceProperty().get());
    FxTests.doFx(() -> fixture.settings.appearanceProperty().set(Appearance.LIGHT));
  }

  @Test
  void commandThatIsOffSaysWhyAndDoesNothing() throws Exception {
    openPalette();

    robot.write(">kill");
    until(() -> selected().equals("Kill"));
    assertEquals("no run chosen", text(".explained .label"));
    robot.type(KeyCode.ENTER);

    assertTrue(fixture.shell.paletteOpenProperty().get());
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void pastedLinkIsOpened() throws Exception {
    openPalette();

    FxTests.doFx(() -> field().setText("wheelhouse:run/" + chain.value()));
    robot.type(KeyCode.ENTER);

    until(() -> fixture.opened.contains(chain));
  }

  @Test
  void deadLinkIsToldInAToast() throws Exception {
    openPalette();

    FxTests.doFx(() -> field().setText("wheelhouse:run/999999"));
    robot.type(KeyCode.ENTER);

    until(() -> !fixture.toasts.toasts().isEmpty());
    assertEquals(
        "wheelhouse:run/999999 leads nowhere on this engine",
        fixture.toasts.toasts().getFirst().title());
  }

  @Test
  void mouseDoesWhatItClicks() throws Exception {
    openPalette();
    robot.write("welcome");
    until(() -> selected().equals("Welcome"));

    robot.clickOn(".palette-row");

    assertEquals("welcome", fixture.shell.screenProperty().get().id());
  }

  @Test
  void nothingFoundSaysSoAndWidensTheSearch() throws Exception {
    openPalette();

    robot.write("@keyboard");
    until(() -> robot.lookup("#search-everything").tryQuery().isPresent());
    assertNotNull(robot.lookup("No match for “@keyboard”").query());
    robot.clickOn("#search-everything");

    assertEquals("keyboard", field().getText());
  }

  @Test
  void whatWasUsedIsRemembered() throws Exception {
    openPalette();
    robot.write("single");
    until(() -> selected().startsWith("Single-key"));
    robot.type(KeyCode.ENTER);

    assertEquals(
        "setting:settings.single-keys", fixture.settings.remembered().get(RecentUse.REMEMBERED_AS));
  }

  @Test
  void opensAtOnce() throws Exception {
    var clock = new SystemTimers();
    var took = new ArrayList<Long>();

    for (var i = 0; i < 9; i++) {
      FxTests.doFx(stage, fixture.shell::closePalette);
      took.add(FxTests.onFx(() -> open(clock)));
    }

    clock.close();
    Collections.sort(took);
    assertTrue(took.get(4) < 250, "took " + took + " ms");
  }

  private long open(SystemTimers clock) {
    var begun = clock.nanoTime();
    fixture.shell.openPalette();
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    return TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - begun);
  }

  private void openPalette() throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    FxTests.settle();
    assertTrue(fixture.shell.paletteOpenProperty().get());
  }

  private TextField field() {
    return robot.lookup(".palette-search .text-field").queryAs(TextField.class);
  }

  private String selected() {
    return robot.lookup(".palette-row:selected .palette-title").queryAll().stream()
        .map(PaletteScreenTest::letters)
        .findFirst()
        .orElse("");
  }

  private static String letters(Node flow) {
    return String.join(
        "", ((TextFlow) flow).getChildren().stream().map(part -> ((Text) part).getText()).toList());
  }

  private String text(String query) {
    return robot.lookup(query).queryAll().stream()
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }
}
