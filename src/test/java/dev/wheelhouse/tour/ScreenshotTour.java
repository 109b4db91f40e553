package dev.wheelhouse.tour;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.app.RealWindow;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.Snapshots;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingSample;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/// Renders each screen of a really running sample into a folder: light, dark and Chinese, in two
/// sizes. `mvn test-compile exec:exec@tour` writes docs/screenshots.
public final class ScreenshotTour {
  private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {1280, 800});

  private final Path pictures;
  private final RealWindow window;
  private final WindowRobot robot = new WindowRobot();

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
    overEveryLook("rerun", () -> shifted(KeyCode.E));
    overEveryLook("mark", () -> robot.type(KeyCode.M));
    openChain();
    everyLook("first-cause");
    overEveryLook("help", () -> robot.type(KeyCode.F1));
    overEveryLook("run-job", () -> chord(KeyCode.R));
    overEveryLook("palette", this::askPalette);
    overview();
    queues();
    jobs();
    control();
    dagEditor();
    jobForm();
  }

  private void overview() throws Exception {
    robot.type(KeyCode.G).type(KeyCode.O);
    window.until(() -> !robot.lookup("#lane-chart").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents(20);
    everyLook("overview");
  }

  private void queues() throws Exception {
    robot.type(KeyCode.G).type(KeyCode.Q);
    window.until(() -> !robot.lookup(".queue-group").queryAll().isEmpty());
    robot.interact(() -> robot.lookup(".queues .table-view").query().requestFocus());
    robot.type(KeyCode.HOME).type(KeyCode.RIGHT).type(KeyCode.SPACE);
    window.until(() -> !robot.lookup(".queue-run").queryAll().isEmpty());
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents(20);
    everyLook("queues");
    robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
  }

  private void jobs() throws Exception {
    robot.type(KeyCode.G).type(KeyCode.J);
    window.until(() -> !robot.lookup("billing.daily").queryAll().isEmpty());
    everyLook("jobs-list");
    robot.clickOn("billing.daily");
    robot.type(KeyCode.ENTER);
    window.until(() -> !robot.lookup("#toggle-job").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents(20);
    everyLook("jobs");
  }

  /// A DAG that is held, the dialogs, the sheet about control, and the banner while all is held.
  private void control() throws Exception {
    overEveryLook("hold", () -> robot.type(KeyCode.H));
    overEveryLook("stop-runs", () -> robot.type(KeyCode.K));
    var dag = hold(HoldPlace.dag("billing.daily"), "gateway migration");
    window.until(() -> !robot.lookup(".hold-strip .hold-row").queryAll().isEmpty());
    everyLook("held-job");
    overEveryLook(
        "lift-hold", () -> robot.press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT));
    overEveryLook(
        "control",
        () ->
            robot
                .press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(KeyCode.H)
                .release(KeyCode.CONTROL, KeyCode.SHIFT));
    var all = hold(HoldPlace.ENGINE, "the database moves to the new host");
    window.until(() -> !robot.lookup(".hold-banner .hold-row").queryAll().isEmpty());
    everyLook("held-engine");
    lift(all);
    lift(dag);
  }

  private Hold hold(HoldPlace place, String why) {
    var command = new Command.SetHold(place, Optional.empty());
    return window.engine.execute(command, window.operator.because(why)).orThrow();
  }

  private void lift(Hold hold) {
    var command = new Command.LiftHold(hold.id(), Command.LiftHold.Missed.NONE);
    window.engine.execute(command, window.operator).orThrow();
  }

  /// The deployed chain, the states of its last run on it, a node in the inspector.
  private void dagEditor() throws Exception {
    robot.type(KeyCode.G).type(KeyCode.J);
    window.until(() -> !robot.lookup("billing.daily").queryAll().isEmpty());
    robot.clickOn("billing.daily");
    robot.type(KeyCode.E);
    window.until(() -> !robot.lookup(".graph-canvas").queryAll().isEmpty());
    robot.interact(() -> robot.lookup(".graph-canvas").query().requestFocus());
    everyLook("dag-design");
    robot.type(KeyCode.DIGIT2).type(KeyCode.HOME).type(KeyCode.RIGHT);
    WaitForAsyncUtils.waitForFxEvents(20);
    everyLook("dag-last-run");
  }

  /// A form that is half filled in, with problems to mend.
  private void jobForm() throws Exception {
    chord(KeyCode.N);
    window.until(() -> !robot.lookup("#task-command").queryAll().isEmpty());
    fill("#name", "settle");
    fill("#owner", "Finance Ops");
    fill("#triggers-0-expr", "61 2 * * *");
    fill("#task-command", "./report.sh --day ${params.day}");
    robot.type(KeyCode.TAB);
    window.until(() -> !robot.lookup("Open it").queryAll().isEmpty());
    everyLook("job-form");
  }

  /// The field may lie below what is in sight.
  private void fill(String field, String text) {
    robot.interact(() -> robot.lookup(field).query().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(text);
  }

  private void askPalette() {
    chord(KeyCode.K);
    robot.write("settle");
  }

  private void chord(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
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

  private void openChain() throws Exception {
    robot.clickOn("#dag-run");
    window.until(() -> !robot.lookup("#continue-failed").queryAll().isEmpty());
    WaitForAsyncUtils.waitForFxEvents(20);
  }

  private void shifted(KeyCode key) {
    robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void everyLook(String name) throws Exception {
    everyLook(name, () -> {}, () -> {});
  }

  /// A dialog, which goes with each change of language and is opened again.
  private void overEveryLook(String name, Runnable open) throws Exception {
    everyLook(name, open, () -> robot.type(KeyCode.ESCAPE));
  }

  private void everyLook(String name, Runnable open, Runnable close) throws Exception {
    for (int[] size : SIZES) {
      for (Language language : Language.values()) {
        for (Appearance appearance : List.of(Appearance.LIGHT, Appearance.DARK)) {
          look(appearance, language, size);
          open.run();
          WaitForAsyncUtils.waitForFxEvents(20);
          picture(name, appearance, language, size);
          close.run();
        }
      }
    }
    look(Appearance.LIGHT, Language.ENGLISH, SIZES.getFirst());
  }

  private void picture(String name, Appearance appearance, Language language, int[] size)
      throws Exception {
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
