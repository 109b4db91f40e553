package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.fx.Fx;
import dev.wheelhouse.console.looks.BillingEngine;
import dev.wheelhouse.console.looks.CutEngine;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.shell.Link;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;

/// The editor in a window of its own, over a real engine that has the billing DAG. The clock stands
/// still but for what a test lets pass.
final class EditorWindow {
  static final String DAG = "billing.daily";
  private static final Texts ENGLISH = new Texts(Language.ENGLISH);
  private static final Caller JONAS = Caller.local("jonas");

  final WindowRobot robot = new WindowRobot();
  final BillingEngine engine;
  final CutEngine line;
  final FrameFixture fixture;
  final Stage stage;

  private EditorWindow(Path folder, UnaryOperator<EngineApi> over) throws Exception {
    engine = new BillingEngine(folder).withChain();
    line = new CutEngine(engine.api);
    stage = FxTests.stage();
    fixture = FxTests.onFx(() -> new FrameFixture(new Fx(EditorWindow::fail), over.apply(line)));
    FxTests.doFx(
        stage,
        () -> {
          Fonts.load();
          fixture.window(stage).show();
          fixture.rooms.start();
          stage.setWidth(1440);
          stage.setHeight(900);
          stage.requestFocus();
        });
  }

  static EditorWindow over(Path folder) throws Exception {
    return over(folder, it -> it);
  }

  /// @param engine what the window sees of the engine
  static EditorWindow over(Path folder, UnaryOperator<EngineApi> engine) throws Exception {
    return new EditorWindow(folder, engine);
  }

  private static void fail(Exception cause) {
    throw new AssertionError(cause);
  }

  /// Adds a node that does something.
  static UnaryOperator<DagDocument> adding(String key) {
    return Edits.add(Documents.shell(DAG, key), new Place(900, 0));
  }

  DagEditorModel model() {
    return fixture.dag.model();
  }

  void edit() throws Exception {
    FxTests.doFx(() -> fixture.frame.links().open(new Link.EditDag(DAG)));
  }

  /// Opens the DAG, and waits until it is there.
  EditorWindow editing() throws Exception {
    edit();
    until(() -> model().opening().isReady() && !keys().isEmpty());
    return this;
  }

  void change(UnaryOperator<DagDocument> edit) throws Exception {
    FxTests.doFx(() -> model().change("", edit));
  }

  List<String> keys() throws Exception {
    return FxTests.onFx(() -> Documents.keys(model().document().document()));
  }

  /// Somebody else changes what is deployed.
  void jonasDeploys(UnaryOperator<DagDocument> edit) {
    var saved = saved().orElseThrow();
    var before = new DagDocument((DagDefinition) saved.definition(), DagLayout.NONE);
    var command = new Command.SaveDefinition(edit.apply(before).definition(), saved.version());
    var _ = engine.api.execute(command, JONAS).orThrow();
  }

  Optional<SavedDefinition> saved() {
    try {
      return Optional.of(engine.api.ask(new Query.FindDefinition(DAG), BillingEngine.MARA));
    } catch (EngineException.Refused notThere) {
      return Optional.empty();
    }
  }

  /// Why an action can't be done; empty when it can.
  String obstacle(String action) throws Exception {
    return FxTests.onFx(() -> fixture.actions(ENGLISH).get(action).obstacle().get());
  }

  void perform(String action) throws Exception {
    FxTests.doFx(() -> fixture.actions(ENGLISH).get(action).perform());
  }

  void pass(Duration time) throws Exception {
    fixture.time.advance(time);
    FxTests.doFx(() -> {});
  }

  boolean shows(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(EditorWindow::inSight);
  }

  private static boolean inSight(Node node) {
    return node.isVisible() && (node.getParent() == null || inSight(node.getParent()));
  }

  boolean says(String words) {
    return robot
        .lookup((Node it) -> it instanceof Labeled label && words.equals(label.getText()))
        .queryAll()
        .stream()
        .anyMatch(EditorWindow::inSight);
  }

  /// Presses a button that is in sight.
  void press(String query) throws Exception {
    until(() -> shows(query));
    FxTests.doFx(
        () ->
            robot.lookup(query).queryAll().stream()
                .filter(EditorWindow::inSight)
                .findFirst()
                .ifPresent(it -> ((Button) it).fire()));
  }

  /// Types into an input that is in sight.
  void write(String query, String text) throws Exception {
    until(() -> shows(query));
    FxTests.doFx(() -> input(query).ifPresent(it -> it.setText(text)));
  }

  /// What stands in an input that is in sight; empty while none is.
  String reads(String query) throws Exception {
    return FxTests.onFx(() -> input(query).map(TextInputControl::getText).orElse(""));
  }

  private Optional<TextInputControl> input(String query) {
    return robot.lookup(query).queryAll().stream()
        .filter(EditorWindow::inSight)
        .findFirst()
        .map(TextInputControl.class::cast);
  }

  void chord(KeyCode... keys) throws Exception {
    robot.press(KeyCode.CONTROL).press(keys).release(keys).release(KeyCode.CONTROL);
    FxTests.doFx(() -> {});
  }

  String toast() throws Exception {
    return FxTests.onFx(
        () -> fixture.toasts.toasts().isEmpty() ? "" : fixture.toasts.toasts().getLast().title());
  }

  /// Waits until it holds, and until the window has done all that belongs to that.
  static void until(Callable<Boolean> holds) {
    Awaitility.await().until(holds);
    FxTests.settle();
  }

  void close() throws Exception {
    line.cut = false;
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.rooms.close();
          stage.hide();
        });
    engine.close();
  }
}
