package dev.wheelhouse.console.jobs;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dialog in the window, over a real engine.
@Tag("U14")
@Tag("U12")
class StartJobViewTest {
  private final WindowRobot robot = new WindowRobot();
  @TempDir Path folder;
  private BillingEngine engine;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    engine = new BillingEngine(folder).withChain();
    engine.save(
        JobDefinition.of("load", new Task.Noop())
            .withParameters(
                List.of(
                    new Parameter("day", Parameter.Type.DATE, true, "", List.of()),
                    new Parameter("mode", Parameter.Type.TEXT, false, "", List.of("fast")))));
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine.api);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
        });
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    FxTests.doFx(stage::hide);
    engine.close();
  }

  @Test
  void jobIsFoundAndStartedByKeysAlone() throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    awaitFocus("search");
    waitForButton("Run billing.daily");

    robot.type(KeyCode.DOWN, 2);
    waitForButton("Run load");
    robot.type(KeyCode.UP);
    waitForButton("Run issue_bill");
    robot.write("rest");
    waitForButton("Run restore_database");
    robot.type(KeyCode.ENTER);

    until(() -> !fixture.toasts.toasts().isEmpty());
    var run = engine.runs().getFirst();
    assertEquals(
        "restore_database started, run " + run.run().id(),
        fixture.toasts.toasts().getFirst().title());
    assertNull(fixture.shell.dialogProperty().get());
  }

  @Test
  void jobIsStartedByMouseAloneAndItsRunOpened() throws Exception {
    FxTests.doFx(() -> fixture.actions(new Texts(Language.ENGLISH)).get("run-job").perform());
    waitForButton("Run billing.daily");

    Node list = robot.lookup("#list").query();
    robot.clickOn(robot.from(list).lookup("restore_database").<Node>query());
    waitForButton("Run restore_database");
    robot.clickOn("#start");
    until(() -> !fixture.toasts.toasts().isEmpty());
    robot.clickOn("Open run");

    assertEquals(List.of(engine.runs().getFirst().run().id()), fixture.opened);
  }

  @Test
  void valueThatIsMissingGetsTheFocusAndWords() throws Exception {
    FxTests.doFx(() -> fixture.actions(new Texts(Language.ENGLISH)).get("run-job").perform());
    awaitFocus("search");
    robot.write("load");
    waitForButton("Run load");

    robot.type(KeyCode.ENTER);
    awaitFocus("parameter-day");
    assertNotNull(robot.lookup("A value is required. Give it one.").query());

    robot.write("2026-02-30");
    assertNotNull(robot.lookup("This is no date. Give one such as 2026-03-29.").query());
    robot.eraseText(2).write("17").type(KeyCode.ENTER);

    until(() -> !engine.runs().isEmpty());
    assertEquals("2026-02-17", engine.runs().getFirst().run().parameters().get("day"));
  }

  @Test
  void escapeStartsNothing() throws Exception {
    FxTests.doFx(() -> fixture.actions(new Texts(Language.ENGLISH)).get("run-job").perform());
    waitForButton("Run billing.daily");

    robot.type(KeyCode.ESCAPE);

    assertTrue(robot.lookup(".dialog-box").tryQuery().isEmpty());
    assertEquals(List.of(), engine.runs());
  }

  private void awaitFocus(String id) throws Exception {
    until(() -> id.equals(stage.getScene().getFocusOwner().getId()));
  }

  private void waitForButton(String words) throws Exception {
    until(
        () ->
            robot.lookup("#start").<Labeled>tryQuery().map(Labeled::getText).stream()
                .anyMatch(words::equals));
  }
}
