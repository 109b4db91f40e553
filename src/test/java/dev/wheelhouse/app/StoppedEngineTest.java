package dev.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.console.fx.Fx;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.KeptDagDrafts;
import dev.wheelhouse.console.looks.KeptDrafts;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// The program's window while its engine can't start, and after that is mended.
@Tag("U1")
class StoppedEngineTest {
  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private final AtomicBoolean diskIsFull = new AtomicBoolean(true);
  private final SystemTimers timers = new SystemTimers();
  private StartingEngine engine;
  private ConsoleWiring wiring;
  private Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    Path log = Files.createDirectories(folder.resolve("log")).resolve("engine.log");
    Files.writeString(
        log, "2026-02-18T03:41:57 ERROR StoreFile: no space left\n\tat dev.wheelhouse.Nowhere\n");
    engine = new StartingEngine(this::start);
    stage = FxTests.stage();
    FxTests.doFx(stage, this::open);
  }

  private EngineApi start() {
    if (diskIsFull.get()) {
      throw new IllegalStateException("the disk is full");
    }
    return EngineWiring.usual(folder, timers).start();
  }

  private void open() {
    Fonts.load();
    var host = new HostedEngine(engine, folder);
    var attached = new Frame.Attached(engine, Caller.local("mara"), ZoneId.of("UTC"), timers, host);
    var settings = new SettingsModel(Settings.first(Language.ENGLISH), _ -> {});
    var start =
        new ConsoleWiring.Start(
            engine::startAgain, () -> {}, _ -> {}, new KeptDrafts(), new KeptDagDrafts());
    wiring = new ConsoleWiring(attached, start, settings, new Fx(StoppedEngineTest::fail));
    wiring.open(stage);
  }

  @AfterEach
  void closeWindow() throws Exception {
    FxTests.doFx(
        () -> {
          wiring.close();
          stage.hide();
        });
    engine.close();
    timers.close();
  }

  @Test
  void pageSaysWhyWithTheLastLogLineAndStartsAgain() throws Exception {
    until(() -> shown("#start-engine"));
    assertTrue(words().contains("the disk is full"), words());
    until(() -> words().contains("ERROR StoreFile: no space left"));

    diskIsFull.set(false);
    robot.clickOn("#start-engine");

    until(() -> !shown("#start-engine"));
    until(() -> robot.lookup("#health").queryLabeled().getText().equals("Engine running"));
  }

  private boolean shown(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(StoppedEngineTest::visible);
  }

  private static boolean visible(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private String words() {
    return String.join(
        "\n",
        robot.lookup(".stopped-card .label").queryAll().stream()
            .map(label -> ((Label) label).getText())
            .toList());
  }

  private static void until(BooleanSupplier holds) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void fail(Exception cause) {
    throw new AssertionError(cause);
  }
}
