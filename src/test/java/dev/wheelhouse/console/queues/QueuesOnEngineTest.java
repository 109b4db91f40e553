package dev.wheelhouse.console.queues;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.app.EngineWiring;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Queues screen over a real engine with real processes.
@Tag("U6")
@Tag("K6")
class QueuesOnEngineTest {
  private static final Caller MARA = Caller.local("mara");

  @TempDir Path folder;
  private final SystemTimers timers = new SystemTimers();
  private final WindowRobot robot = new WindowRobot();
  private EngineApi engine;
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindowOverEngine() throws Exception {
    var store =
        Stores.open(
            new StoreLocation.Memory("queues-" + folder.getFileName()),
            new DefinitionCodec(DefinitionJson::write, DefinitionJson::read));
    engine = EngineWiring.usual(folder, timers).slots(2).start(store);
    save("settle", "test -f " + folder.resolve("mended") + " || { echo no bank; exit 7; }", 1);
    save("ledger", "exit 3", 2);
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine, timers);
          fixture.window(stage).show();
          fixture.frame.start();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.shell.show("queues");
        });
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.queues.close();
          fixture.frame.close();
          stage.hide();
        });
    engine.close();
    timers.close();
  }

  private void save(String name, String script, int attempts) {
    var retry =
        RetryPolicy.DEFAULT
            .attempts(attempts)
            .delays(RetryPolicy.Backoff.FIXED, Duration.ofMinutes(9), Duration.ofMinutes(9));
    var job = JobDefinition.of(name, Task.Shell.script(script)).with(retry);
    engine.execute(new Command.SaveDefinition(job, 0), MARA).orThrow();
  }

  @Test
  void groupIsReplayedWithACanaryFromPreviewToDone() throws Exception {
    fail("settle", 3);
    until(() -> counts().deadLetters() == 3);
    until(() -> texts(".queue-group .tag").equals(List.of("3 runs")));
    Files.createFile(folder.resolve("mended"));

    robot.clickOn(".table-cell.tick .check-box");
    until(() -> texts(".bulk-cell .cell-title").contains("Replays 3 runs"));
    assertEquals(List.of("Canary first"), texts("#how"));
    robot.clickOn("#queue-replay");
    until(() -> !robot.lookup("#confirm").queryAll().isEmpty());
    until(
        () ->
            robot.lookup(".consequence .sentence").queryAll().stream()
                .anyMatch(
                    it ->
                        "3 runs, such as settle, don’t say that they may be done twice"
                            .equals(it.getAccessibleText())));
    robot.clickOn("#reason").write("the bank is back").clickOn("#confirm");
    until(() -> counts().deadLetters() == 0);

    until(() -> operation().state() == OperationState.DONE);
    assertEquals(3, operation().counts().succeeded());
    assertTrue(operation().plan().pace().canary());
    until(() -> fixture.told().contains("Replay of 3 runs: Done"));
    until(() -> texts(".message-pane .title").contains("No dead letters"));
  }

  @Test
  void deadLettersAreDiscardedWithAReasonByKeyboard() throws Exception {
    fail("settle", 2);
    until(() -> counts().deadLetters() == 2);
    until(() -> texts(".queue-group .strong").size() == 1);

    robot.interact(() -> robot.lookup(".table-view").query().requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
    until(() -> texts(".bulk-cell .cell-title").contains("Replays 2 runs"));
    robot.type(KeyCode.DELETE);
    until(() -> !robot.lookup("#confirm").queryAll().isEmpty());
    until(() -> robot.lookup("#keep").query().isFocused());
    assertTrue(robot.lookup("#confirm").query().isDisabled());
    robot.clickOn("#reason").write("settled by hand");
    until(() -> !robot.lookup("#confirm").query().isDisabled());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    until(() -> counts().deadLetters() == 0);

    until(() -> operation().state() == OperationState.DONE);
    assertEquals("settled by hand", operation().reason());
  }

  @Test
  @Tag("K7")
  void retryIsNotWaitedFor() throws Exception {
    fail("ledger", 1);
    until(() -> counts().retry() == 1);
    robot.type(KeyCode.DIGIT2);
    until(() -> texts(".queue-name").contains("ledger"));

    robot.clickOn(".retry-now");

    until(() -> counts().deadLetters() == 1);
    assertEquals(0, counts().retry());
  }

  private void fail(String job, int runs) {
    for (var i = 0; i < runs; i++) {
      engine.execute(Command.Trigger.of(job), MARA).orThrow();
    }
  }

  private QueueCounts counts() {
    return engine.ask(new Query.CountQueues(), MARA);
  }

  private OperationView operation() {
    return engine
        .ask(new Query.ListOperations(false, PageRequest.first(1)), MARA)
        .items()
        .getFirst();
  }

  private List<String> texts(String selector) throws Exception {
    return FxTests.onFx(
        () ->
            robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(it -> it.getScene() != null && it.isVisible())
                .map(Labeled::getText)
                .toList());
  }
}
