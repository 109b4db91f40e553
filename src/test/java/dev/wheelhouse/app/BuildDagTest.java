package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The billing DAG made from nothing in the program's own window, by mouse and by keys alone: it is
/// deployed, and its steps run as real processes.
@Tag("U3")
@Tag("U12")
class BuildDagTest {
  private static final String NAME = "billing.nightly";
  private static final List<String> STEPS = List.of("pull_payments", "settle", "issue_bill");

  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private RealWindow window;
  private Path evidence;

  @BeforeEach
  void openWindow() throws Exception {
    evidence = folder.resolve("evidence");
    window = RealWindow.open(folder, Pace.USUAL);
    window.until(
        () -> robot.lookup("#openSample").queryAll().stream().noneMatch(it -> it.isDisabled()));
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    window.close();
  }

  @Test
  void billingIsBuiltByMouse() throws Exception {
    robot.type(KeyCode.G).type(KeyCode.J);
    window.until(() -> there("#new-dag"));
    robot.clickOn("#new-dag");
    window.until(() -> there("#newName") && there("#part-shell"));
    robot.clickOn("#newName").write(NAME);
    for (var i = 0; i < STEPS.size(); i++) {
      drop(at(i));
      robot.clickOn(at(i));
      name(STEPS.get(i));
    }
    draw(at(0), at(1));
    draw(at(1), at(2));
    window.until(this::deployable);

    robot.clickOn("#dag-deploy");
    window.until(() -> there("#deploy") && !robot.lookup("#deploy").query().isDisabled());
    robot.clickOn("#deploy");
    window.until(() -> saved().isPresent());
    window.until(() -> !there("#deploy"));
    robot.clickOn("#tools .action-menu");
    window.until(() -> there("#menu-dag-run"));
    robot.clickOn("#menu-dag-run");

    assertRuns();
  }

  @Test
  void billingIsBuiltByKeysAlone() throws Exception {
    palette("New DAG");
    window.until(() -> focused().equals("newName"));
    robot.write(NAME).type(KeyCode.ENTER);
    for (var step : STEPS) {
      insert(step);
    }
    deployByKeys();
    palette("Run now");

    assertRuns();
  }

  @Test
  void draftIsTestRunAndTheDeployedVersionStays() throws Exception {
    palette("New DAG");
    window.until(() -> focused().equals("newName"));
    robot.write(NAME).type(KeyCode.ENTER);
    insert("pull_payments");
    deployByKeys();
    insert("settle");
    window.until(() -> on("#dag-test-run"));

    robot.clickOn("#dag-test-run");
    window.until(() -> focused().equals("reason") && !consequences().isEmpty());
    assertThat(robot.lookup("#start").query().isDisabled()).isTrue();
    robot.write("tries the second step");
    window.until(() -> !robot.lookup("#start").query().isDisabled());
    robot.type(KeyCode.ENTER);

    window.until(() -> run(NAME + "@test").filter(BuildDagTest::succeeded).isPresent());
    window.until(() -> there("#runs") && runChooser().endsWith("· test"));
    window.until(() -> counted().contains("2"));
    assertThat(Files.readAllLines(evidence)).containsExactly("pull_payments", "settle");
    assertThat(saved().orElseThrow().nodes())
        .extracting(Node::key)
        .containsExactly("pull_payments");
    assertThat(run(NAME)).isEmpty();
  }

  private void insert(String step) throws Exception {
    window.until(() -> focused().equals("dag-canvas"));
    robot.type(KeyCode.S);
    FxTests.settle();
    robot.type(KeyCode.ENTER);
    window.until(() -> there("#node-key"));
    name(step);
    chord(KeyCode.ENTER);
    window.until(() -> focused().equals("dag-canvas"));
  }

  private void deployByKeys() throws Exception {
    window.until(this::deployable);
    chord(KeyCode.ENTER);
    window.until(() -> focused().equals("comment"));
    window.until(() -> !robot.lookup("#deploy").query().isDisabled());
    robot.type(KeyCode.ENTER);
    window.until(() -> saved().isPresent());
    window.until(() -> !there("#deploy"));
  }

  private List<String> consequences() {
    return robot.lookup(".consequence").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  private String runChooser() {
    return robot.lookup("#runs").queryAs(MenuButton.class).getText();
  }

  private String counted() {
    return robot.lookup("#countsPlace .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .collect(Collectors.joining(" "));
  }

  private static boolean succeeded(RunView view) {
    return view.run().state() == RunState.SUCCESS;
  }

  private void assertRuns() throws Exception {
    window.until(() -> run().filter(it -> it.run().state() == RunState.SUCCESS).isPresent());
    var dag = saved().orElseThrow();
    assertEquals(STEPS, dag.nodes().stream().map(Node::key).toList());
    assertEquals(
        Set.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill")),
        Set.copyOf(dag.edges()));
    assertThat(Files.readAllLines(evidence)).containsExactlyElementsOf(STEPS);
  }

  /// Names the node that is selected, and says what it runs.
  private void name(String step) throws Exception {
    window.until(() -> there("#node-key"));
    focus("node-key");
    type(step);
    robot.type(KeyCode.ENTER);
    robot.interact(() -> robot.lookup("#inspector-tab-task").queryAs(ToggleButton.class).fire());
    window.until(() -> there("#task-command"));
    focus("task-command");
    type("echo " + step + " >> " + evidence);
  }

  private void drop(Point2D at) throws Exception {
    robot.drag("#part-shell").moveBy(30, 10).moveTo(at.subtract(40, 10)).moveTo(at);
    FxTests.settle();
    robot.drop();
    FxTests.settle();
    window.until(() -> there("#node-key"));
  }

  private void draw(Point2D from, Point2D to) {
    robot.drag(from.add(82, 0)).moveTo(to.subtract(60, 0)).dropTo(to.subtract(82, 0));
    FxTests.settle();
  }

  /// Where a step stands on the screen.
  private Point2D at(int index) {
    var canvas = robot.lookup("#dag-canvas").query();
    return canvas.localToScreen(130 + 260 * index, 320);
  }

  private boolean deployable() {
    return on("#dag-deploy");
  }

  private boolean on(String query) {
    return robot.lookup(query).query().getPseudoClassStates().stream()
        .noneMatch(it -> it.getPseudoClassName().equals("off"));
  }

  private void palette(String command) throws Exception {
    chord(KeyCode.K);
    window.until(() -> focused().equals("field"));
    robot.write(">" + command);
    window.until(() -> found().equals(command));
    robot.type(KeyCode.ENTER);
  }

  /// What Enter would do in the palette.
  private String found() {
    return robot.lookup(".palette-row:selected .palette-title").queryAllAs(TextFlow.class).stream()
        .map(flow -> flow.getChildren().stream().map(it -> ((Text) it).getText()).toList())
        .map(letters -> String.join("", letters))
        .findFirst()
        .orElse("");
  }

  private void focus(String id) {
    robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
  }

  private Optional<DagDefinition> saved() {
    try {
      return Optional.of(
          (DagDefinition)
              window.engine.ask(new Query.FindDefinition(NAME), window.operator).definition());
    } catch (EngineException.Refused notThere) {
      return Optional.empty();
    }
  }

  private Optional<RunView> run() {
    return run(NAME);
  }

  private Optional<RunView> run(String name) {
    return window.runs().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private boolean there(String query) {
    return robot.lookup(query).tryQuery().filter(it -> it.isVisible()).isPresent();
  }

  private void chord(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
  }

  private void type(String text) {
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(text);
  }

  private String focused() {
    var owner = window.stage.getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }
}
