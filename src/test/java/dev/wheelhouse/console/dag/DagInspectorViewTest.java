package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.console.theme.Theme;
import dev.wheelhouse.console.yaml.YamlArea;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The inspector by mouse and keys, over an engine that is only told.
@Tag("U3")
@Tag("U12")
class DagInspectorViewTest {
  private final WindowRobot robot = new WindowRobot();
  private Stage stage;
  private InspectedDag dag;

  @BeforeEach
  void open() throws Exception {
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          dag = new InspectedDag(Billing.document(), new ToldNodes(), new AtOnce());
          dag.deployed.set(Billing.deployed());
          dag.jobs.set(Map.of("pull-payments", Billing.pull()));
          dag.chosen.set(Chosen.of("settle"));
          var root = InspectorLooks.load(dag, new Texts(Language.ENGLISH));
          var scene = new Scene(root, 332, 1000);
          new Theme(new SimpleBooleanProperty(false), new SimpleBooleanProperty(true)).dress(scene);
          stage.setScene(scene);
          stage.sizeToScene();
          stage.setX(0);
          stage.setY(0);
          stage.show();
        });
    FxTests.doFx(stage, () -> {});
  }

  @AfterEach
  void close() throws Exception {
    FxTests.doFx(stage::hide);
  }

  private Node find(String id) {
    return stage.getScene().lookup("#" + id);
  }

  private void type(String id, String text) throws Exception {
    robot.clickOn("#" + id);
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write(text, 0);
    FxTests.doFx(stage, () -> {});
  }

  private dev.wheelhouse.model.definition.Node node(String key) {
    return NodeSheet.node(dag.document.document(), key).orElseThrow();
  }

  private Duration timeOut() {
    return Objects.requireNonNull(node("settle").own()).limits().attempt();
  }

  @Test
  void typingChangesTheDocumentAndUndoShowsInTheField() throws Exception {
    type("timeoutSec", "8 min");

    assertEquals(Duration.ofMinutes(8), timeOut());

    robot.push(KeyCode.SHORTCUT, KeyCode.Z);

    assertEquals(Duration.ofMinutes(4), timeOut());
    assertEquals("4 min", ((TextField) find("timeoutSec")).getText());
    FxTests.until(() -> find("timeoutSec").isFocused());
  }

  @Test
  void enterRenamesAndATakenKeyIsRefusedInItsPlace() throws Exception {
    type("node-key", "notify");
    robot.push(KeyCode.ENTER);

    assertNotNull(node("settle"));

    type("node-key", "settle-all");
    robot.push(KeyCode.ENTER);

    assertEquals("billing:settle-all", node("settle-all").job());
  }

  @Test
  void changedFieldIsSetBackWithItsMark() throws Exception {
    assertEquals("3", ((TextField) find("retryPolicy-maxAttempts")).getText());

    FxTests.doFx(
        stage,
        () -> {
          var box = find("retryPolicy-maxAttempts").getParent();
          ((Button) box.lookup(".change-mark")).fire();
        });

    assertEquals("5", ((TextField) find("retryPolicy-maxAttempts")).getText());
  }

  @Test
  void tabsShowTaskRunsAndCode() throws Exception {
    robot.clickOn("#inspector-tab-task");

    assertNotNull(find("task-url"));

    robot.clickOn("#inspector-tab-runs");
    FxTests.doFx(stage, () -> {});
    var first = (Parent) find("node-runs");
    robot.clickOn(first.getChildrenUnmodifiable().getFirst());

    assertEquals(List.of("run 11"), dag.wished);
  }

  @Test
  void sharedJobIsOpenedOrMadeTheDagsOwn() throws Exception {
    FxTests.doFx(stage, () -> dag.chosen.set(Chosen.of("pull-payments")));

    robot.clickOn("#edit-job");

    assertEquals(List.of("job pull-payments"), dag.wished);
    assertNull(node("pull-payments").own());

    robot.clickOn("#make-own");

    assertEquals(
        "billing:pull-payments", Objects.requireNonNull(node("pull-payments").own()).name());
  }

  @Test
  @Tag("F5")
  void jobThatUndoesTheNodeIsAskedForBesideItsField() throws Exception {
    FxTests.doFx(stage, () -> ((Button) find("new-undoing")).fire());

    assertEquals(List.of("undoing settle"), dag.wished);
  }

  @Test
  void runLimitThatLeavesATryOutIsSaidUnderTheCurve() throws Exception {
    assertFalse(find("inspector-curve-late").isVisible());

    FxTests.doFx(stage, () -> dag.model.sheet().put("runTimeoutSec", "11 min"));

    assertEquals(
        "At the longest, attempt 3 would begin after 11 min 36 s, when the run’s time-out of 11 min"
            + " is over: it is not made then.",
        ((Label) find("inspector-curve-late")).getText());
  }

  @Test
  void outputOfTheUpstreamIsTakenWithAClick() throws Exception {
    FxTests.doFx(
        stage, () -> dag.chosen.set(new Chosen(Set.of(), Set.of(new WireKey("settle", "notify")))));
    FxTests.doFx(stage, () -> dag.model.sheet().put(EdgeTexts.KIND, "OUTPUT"));

    robot.clickOn(
        stage.getScene().getRoot().lookupAll(".output-choice").stream().toList().getLast());

    assertEquals(
        new EdgeCondition.Output("rows", EdgeCondition.Comparison.IS, ""),
        dag.document.document().definition().edges().getLast().when());
  }

  @Test
  void escapeAndControlEnterLeaveToTheCanvas() throws Exception {
    robot.clickOn("#timeoutSec");
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);

    assertEquals(List.of("canvas", "canvas"), dag.wished);
  }

  @Test
  void readOnlyFieldsCanBeSeenAndNotChanged() throws Exception {
    FxTests.doFx(stage, () -> dag.readOnly.set(true));

    assertTrue(find("timeoutSec").isDisabled());
    assertFalse(((TextField) find("node-key")).isEditable());

    robot.clickOn("#inspector-tab-code");

    assertFalse(find("node-code").isDisabled());
  }

  @Test
  void codeMarksWhatIsWrongWithTheNode() throws Exception {
    robot.clickOn("#inspector-tab-code");
    assertFalse(find("node-code-fault").isVisible());

    FxTests.doFx(
        stage,
        () -> dag.problems.set(List.of(new Problem("nodes[1].define.timeoutSec", "too long"))));

    assertEquals("too long", ((Label) find("node-code-fault")).getText());
    var code = (YamlArea) find("node-code");
    assertTrue(code.text().startsWith("nodeKey: \"settle\""));
    assertFalse(code.lookupAll(".wrong-line").isEmpty());
  }
}
