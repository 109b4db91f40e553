package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.LookOnlyEngine;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import java.nio.file.Path;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window over a real engine that may only be looked at.
@Tag("U12")
class ReadOnlyTest {
  @TempDir static Path folder;
  private static BillingEngine engine;
  private static RunId chain;

  private final WindowRobot robot = new WindowRobot();
  private final Texts texts = new Texts(Language.ENGLISH);
  private LookOnlyEngine lookOnly;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeAll
  static void startEngine() {
    engine = new BillingEngine(folder).withChain();
    chain = engine.startAndAwait("billing.daily");
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @BeforeEach
  void openWindow() throws Exception {
    stage = FxTests.stage();
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          lookOnly = new LookOnlyEngine(engine.api);
          fixture = new FrameFixture(new AtOnce(), lookOnly);
          fixture.shell.show("runs");
          fixture.frame.rights().read();
          fixture.runs.drawer().open(chain);
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
  void commandsAreOffWithALockAndTheReason() {
    var rerun = robot.lookup("#rerun").queryAs(ButtonBase.class);

    assertEquals("mdi2l-lock-outline", ((FontIcon) rerun.getGraphic()).getIconLiteral());
    assertEquals(
        "Read only: this engine can be looked at, not changed", rerun.getTooltip().getText());

    robot.clickOn(rerun);
    robot.type(KeyCode.R);
  }

  @Test
  void noticeStandsOncePerScreenUntilItIsDismissed() throws Exception {
    assertTrue(shownBanner());

    robot.clickOn("#dismiss-read-only");
    assertFalse(shownBanner());

    FxTests.doFx(stage, () -> fixture.shell.show("welcome"));
    assertTrue(shownBanner());

    FxTests.doFx(stage, () -> fixture.shell.show("runs"));
    assertFalse(shownBanner());
  }

  @Test
  void reasonsTellRoleAndEngineApart() throws Exception {
    var obstacle = fixture.frame.rights().obstacle(Command.Rerun.class, texts);

    lookOnly.commands = Support.FORBIDDEN;
    FxTests.doFx(fixture.frame.rights()::read);
    assertEquals("Your role does not permit this on this engine", obstacle.get());

    lookOnly.commands = Support.UNSUPPORTED;
    FxTests.doFx(fixture.frame.rights()::read);
    assertTrue(obstacle.get().startsWith("Wheelhouse "), obstacle.get());

    lookOnly.commands = Support.NATIVE;
    FxTests.doFx(fixture.frame.rights()::read);
    assertEquals("", obstacle.get());
    assertFalse(fixture.frame.rights().readOnly().get());
  }

  private boolean shownBanner() {
    return robot.lookup(".banner.read-only").queryAll().stream()
        .anyMatch(banner -> banner.getParent().isVisible());
  }
}
