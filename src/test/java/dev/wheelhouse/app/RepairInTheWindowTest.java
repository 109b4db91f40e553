package dev.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.sample.BillingFolder;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From Welcome to the repaired billing run, in the program's own window: by mouse alone, and by
/// keyboard alone.
@Tag("U14")
@Tag("U12")
class RepairInTheWindowTest {
  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private RealWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = RealWindow.open(folder, Pace.USUAL.faster(10));
    window.until(() -> enabled("#openSample"));
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    window.close();
  }

  @Test
  void byMouseAlone() throws Exception {
    robot.clickOn("#openSample");
    window.until(() -> text("#next").contains("restore_database"));
    assertFailed();

    robot.clickOn("#next");
    window.until(() -> text("#next").contains("settle"));
    robot.clickOn("#next");

    window.until(() -> billingIs(RunState.SUCCESS));
    assertRepaired();
  }

  @Test
  void byKeyboardAlone() throws Exception {
    robot.type(KeyCode.ENTER);
    window.until(() -> billingIs(RunState.FAILED));
    assertFailed();

    robot.press(KeyCode.CONTROL).type(KeyCode.R).release(KeyCode.CONTROL);
    window.until(() -> shown(".start-job"));
    robot.write("restore");
    window.until(() -> text("#start").contains("restore_database") && enabled("#start"));
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    window.until(() -> stateOf("restore_database") == RunState.SUCCESS);

    selectSettleByKeys();
    robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);

    window.until(() -> billingIs(RunState.SUCCESS));
    assertRepaired();
  }

  /// Down to the failed chain, open it, down to its failed node, and its drawer.
  private void selectSettleByKeys() throws Exception {
    window.until(() -> !shown(".start-job"));
    while (!focused().getStyleClass().contains("table-view")) {
      robot.type(KeyCode.TAB);
    }
    robot.type(KeyCode.HOME);
    select("billing.daily");
    robot.type(KeyCode.RIGHT);
    window.until(() -> texts(".job-box .label").contains("settle"));
    select("settle");
    robot.type(KeyCode.ENTER);
    window.until(() -> shown("#rerun-downstream") && enabled("#rerun-downstream"));
  }

  private void select(String name) throws Exception {
    for (int rows = 0; rows < 12 && !selected().equals(name); rows++) {
      robot.type(KeyCode.DOWN);
    }
    assertEquals(name, selected());
  }

  private String selected() {
    return robot.lookup(".table-row-cell:selected .job-box .label").queryAll().stream()
        .map(node -> ((Labeled) node).getText())
        .findFirst()
        .orElse("");
  }

  private void assertFailed() {
    RunView chain = window.billing().orElseThrow();
    assertEquals(RunState.FAILED, chain.run().state());
    assertEquals(
        Map.of(
            "pull_payments", RunState.SUCCESS,
            "settle", RunState.FAILED,
            "issue_bill", RunState.PENDING),
        nodeStates(chain));
  }

  private void assertRepaired() {
    RunView chain = window.billing().orElseThrow();
    assertEquals(
        Map.of(
            "pull_payments", RunState.SUCCESS,
            "settle", RunState.SUCCESS,
            "issue_bill", RunState.SUCCESS),
        nodeStates(chain));
    assertEquals(
        List.of(
            "pull_payments",
            "settle",
            "settle",
            "settle",
            "restore_database",
            "settle",
            "issue_bill"),
        window.sample().evidence().stream().map(BillingFolder.Evidence::job).toList());
  }

  private Map<String, RunState> nodeStates(RunView chain) {
    return window.nodes(chain.run().id()).stream()
        .collect(Collectors.toMap(RunView::name, node -> node.run().state()));
  }

  private boolean billingIs(RunState state) {
    return window.billing().filter(chain -> chain.run().state() == state).isPresent();
  }

  private RunState stateOf(String job) {
    return window.runs().stream()
        .filter(run -> run.name().equals(job))
        .findFirst()
        .map(run -> run.run().state())
        .orElse(RunState.PENDING);
  }

  private Node focused() {
    return window.stage.getScene().getFocusOwner();
  }

  private boolean shown(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
  }

  private boolean enabled(String query) {
    return robot.lookup(query).queryAll().stream().anyMatch(node -> !node.isDisabled());
  }

  private String text(String query) {
    return robot.lookup(query).queryAll().stream()
        .filter(Node::isVisible)
        .map(node -> ((Labeled) node).getText())
        .findFirst()
        .orElse("");
  }

  private List<String> texts(String query) {
    return robot.lookup(query).queryAll().stream().map(node -> ((Labeled) node).getText()).toList();
  }
}
