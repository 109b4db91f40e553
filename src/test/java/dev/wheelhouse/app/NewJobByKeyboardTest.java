package dev.wheelhouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.sample.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A new job in the program's own window by keys alone: it is made, fires on time as a real
/// process, and is seen on Overview and on Runs.
@Tag("U15")
@Tag("U12")
@Tag("N10")
class NewJobByKeyboardTest {
  private static final String NAME = "nightly.report";

  @TempDir Path folder;
  private final WindowRobot robot = new WindowRobot();
  private RealWindow window;

  @BeforeEach
  void openWindow() throws Exception {
    window = RealWindow.open(folder, Pace.USUAL);
    window.until(() -> robot.lookup("#openSample").queryAll().stream().noneMatch(Node::isDisabled));
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    window.close();
  }

  @Test
  @Tag("T3")
  void newJobFiresOnTimeAndIsSeen() throws Exception {
    Path evidence = folder.resolve("evidence");

    make("echo day=${params.day} >> " + evidence);

    window.until(() -> fired().anyMatch(NewJobByKeyboardTest::onTime));
    assertDefinition(evidence);
    assertThat(fired())
        .allMatch(run -> run.run().origin().source() == TriggerSource.SCHEDULE)
        .noneMatch(run -> delay(run).isNegative());
    assertThat(Files.readAllLines(evidence)).startsWith("day=today");

    window.until(() -> robot.lookup("#task-command").tryQuery().isEmpty());
    robot.type(KeyCode.G).type(KeyCode.O);
    window.until(() -> accessible("#lane-chart").contains(NAME));
    robot.type(KeyCode.G).type(KeyCode.R);
    window.until(() -> texts(".job-box .label").contains(NAME));
  }

  /// Fills in the form, key by key.
  private void make(String command) throws Exception {
    chord(KeyCode.N);
    window.until(() -> focused().equals("name"));
    type(NAME);
    tabTo("triggers-0-expr");
    type("* * * * * ?");
    tabTo("task-command");
    type(command);
    tabTo("retryPolicy-maxAttempts");
    type("4");
    tabTo("retryPolicy-baseDelaySec");
    type("20 s");
    tabTo("timeoutSec");
    type("10 s");
    tabTo("add-parameter");
    robot.type(KeyCode.SPACE);
    window.until(() -> focused().equals("parameters-0-name"));
    type("day");
    tabTo("parameters-0-default");
    type("today");
    chord(KeyCode.ENTER);
  }

  private void assertDefinition(Path evidence) {
    var job =
        (JobDefinition)
            window.engine.ask(new Query.FindDefinition(NAME), window.operator).definition();
    assertEquals(4, job.retry().maxAttempts());
    assertEquals(Duration.ofSeconds(20), job.retry().initialDelay());
    assertEquals(Duration.ofSeconds(10), job.limits().attempt());
    assertEquals(List.of(Parameter.text("day", "today")), job.parameters());
    assertThat(evidence).exists();
  }

  private Stream<RunView> fired() {
    return window.runs().stream()
        .filter(run -> run.name().equals(NAME) && run.run().state() == RunState.SUCCESS);
  }

  /// On a machine that is busy one firing or another may be late.
  private static boolean onTime(RunView run) {
    return delay(run).compareTo(Duration.ofSeconds(2)) <= 0;
  }

  private static Duration delay(RunView run) {
    return Duration.between(run.run().origin().logicalTime(), run.run().status().createdAt());
  }

  private void chord(KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
  }

  private void tabTo(String id) throws Exception {
    for (int steps = 0; steps < 60 && !focused().equals(id); steps++) {
      robot.type(KeyCode.TAB);
      FxTests.settle();
    }
    assertEquals(id, focused());
  }

  private void type(String text) {
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write(text);
  }

  private String focused() {
    Node owner = window.stage.getScene().getFocusOwner();
    return owner == null || owner.getId() == null ? "" : owner.getId();
  }

  private String accessible(String query) {
    return robot.lookup(query).queryAll().stream()
        .map(Node::getAccessibleText)
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  private List<String> texts(String query) {
    return robot.lookup(query).queryAll().stream().map(node -> ((Labeled) node).getText()).toList();
  }
}
