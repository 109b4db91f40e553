package dev.wheelhouse.tour;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.app.RealWindow;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingSample;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Renders each screen of a really running sample into a folder: light, dark and Chinese, in two
/// sizes. `mvn test-compile exec:exec@tour` writes docs/screenshots.
public final class ScreenshotTour {
  private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {1280, 800});

  private final Path pictures;
  private final RealWindow window;
  private final FxRobot robot = new FxRobot();

  private ScreenshotTour(Path pictures, RealWindow window) {
    this.pictures = pictures;
    this.window = window;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Files.createTempDirectory("wheelhouse-tour");
    var window = RealWindow.open(folder, Pace.USUAL.faster(4));
    new ScreenshotTour(Path.of(arguments[0]), window).walk();
    window.close();
    Platform.exit();
    System.exit(0);
  }

  private void walk() throws Exception {
    window.until(
        () -> robot.lookup("#openSample").queryAll().stream().noneMatch(it -> it.isDisabled()));
    everyLook("welcome");
    robot.clickOn("#openSample");
    window.until(() -> billingIs(RunState.RUNNING));
    window.until(() -> billingIs(RunState.FAILED));
    repairOnce();
    robot.interact(() -> robot.lookup("#nav-runs").query().requestFocus());
    robot.type(KeyCode.G).type(KeyCode.H);
    robot.clickOn("#openSample");
    window.until(() -> billingIs(RunState.RUNNING));
    window.until(() -> billingIs(RunState.FAILED));
    everyLook("runs-list");
    openSettle();
    everyLook("runs");
    robot.type(KeyCode.F1);
    everyLook("help");
    robot.type(KeyCode.ESCAPE);
    robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    picture("run-job", Appearance.LIGHT, Language.ENGLISH, SIZES.getFirst());
    robot.type(KeyCode.ESCAPE);
  }

  /// A repaired run below the failed one shows what both look like.
  private void repairOnce() throws Exception {
    window
        .engine
        .execute(Command.Trigger.of(BillingSample.RESTORE_DATABASE), window.operator)
        .orThrow();
    window.until(() -> stateOfRestore() == RunState.SUCCESS);
    var settle =
        window.nodes(window.billing().orElseThrow().run().id()).stream()
            .filter(node -> node.name().equals(BillingSample.SETTLE))
            .findFirst()
            .orElseThrow();
    window.engine.execute(new Command.Rerun(settle.run().id(), true), window.operator).orThrow();
    window.until(() -> billingIs(RunState.SUCCESS));
  }

  private void openSettle() throws Exception {
    robot.interact(() -> robot.lookup(".table-view").query().requestFocus());
    robot.type(KeyCode.HOME).type(KeyCode.RIGHT);
    window.until(() -> !robot.lookup("settle").queryAll().isEmpty());
    robot.clickOn("settle");
    robot.type(KeyCode.ENTER);
    window.until(() -> !robot.lookup("#rerun-downstream").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents(20);
  }

  private void everyLook(String name) throws Exception {
    for (int[] size : SIZES) {
      picture(name, Appearance.LIGHT, Language.ENGLISH, size);
      picture(name, Appearance.DARK, Language.ENGLISH, size);
      picture(name, Appearance.LIGHT, Language.CHINESE, size);
      picture(name, Appearance.DARK, Language.CHINESE, size);
    }
    look(Appearance.LIGHT, Language.ENGLISH, SIZES.getFirst());
  }

  private void picture(String name, Appearance appearance, Language language, int[] size)
      throws Exception {
    look(appearance, language, size);
    String file =
        name
            + "-"
            + appearance.name().toLowerCase(Locale.ROOT)
            + (language == Language.CHINESE ? "-zh" : "")
            + "-%dx%d.png".formatted(size[0], size[1]);
    FxTests.doFx(
        window.stage, () -> Snapshots.write(window.stage.getScene(), pictures.resolve(file)));
  }

  private void look(Appearance appearance, Language language, int[] size) throws Exception {
    FxTests.doFx(
        window.stage,
        () -> {
          window.settings.appearanceProperty().set(appearance);
          window.settings.languageProperty().set(language);
          window.stage.setWidth(size[0]);
          window.stage.setHeight(size[1]);
        });
    WaitForAsyncUtils.waitForFxEvents(20);
  }

  private boolean billingIs(RunState state) {
    return window.billing().filter(chain -> chain.run().state() == state).isPresent();
  }

  private RunState stateOfRestore() {
    return window.runs().stream()
        .filter(run -> run.name().equals(BillingSample.RESTORE_DATABASE))
        .findFirst()
        .map(run -> run.run().state())
        .orElse(RunState.PENDING);
  }
}
