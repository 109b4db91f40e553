package dev.wheelhouse.console.queues;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The Queues screen over an engine that is told what to answer, by mouse and by keyboard.
@Tag("U6")
@Tag("U12")
class QueuesScreenTest {
  private static final String SEPA = "sig:GatewayException: 503 from sepa-gw";

  private final WindowRobot robot = new WindowRobot();
  private final ToldQueues engine = ToldEntries.night();
  private FrameFixture fixture;
  private Stage stage;

  @BeforeEach
  void openWindow() throws Exception {
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.shell.show("queues");
        });
    until(() -> texts(".queue-group .strong").size() == 4);
  }

  @AfterEach
  void closeWindow() throws Exception {
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.queues.close();
          fixture.frame.close();
          stage.hide();
        });
  }

  @Test
  @Tag("K6")
  void groupIsReplayedWithACanaryByKeyboard() throws Exception {
    focusTable();

    robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
    until(() -> texts(".bulk-cell .cell-title").contains("Unblocks 4"));
    assertEquals(List.of("14 selected"), texts(".bulk-foot .strong"));
    robot.type(KeyCode.R);
    until(() -> !engine.executed.isEmpty());

    assertEquals(
        List.of(
            new Command.StartOperation(
                new OperationPlan(
                    new Act.Rerun(RerunPlan.SAME, false),
                    new Selection.Queued(QueueFilter.group(SEPA)),
                    Pace.CANARY))),
        engine.executed);
    assertEquals("1", engine.callers.getFirst().expectedRevision());
    until(() -> texts(".toast .strong").contains("Replay of 14 runs has begun"));
  }

  @Test
  @Tag("K6")
  void allAtOnceIsAChoiceAndEverythingInTheFilterIsSelectedExplicitly() throws Exception {
    robot.clickOn("#text").write("SocketTimeout");
    until(() -> later(() -> texts(".queue-group .strong").size() == 1));
    robot.clickOn("#tick-all");
    until(() -> texts(".bulk-cell .cell-title").contains("Replays 3 runs"));
    robot.clickOn("#how").clickOn("#how-at-once");
    until(() -> texts(".bulk-cell .muted").contains("all at once, 4 at a time"));

    robot.clickOn("#queue-replay");
    until(() -> !engine.executed.isEmpty());

    var filter = new QueueFilter(Queue.DEAD_LETTERS, "SocketTimeout", "", "");
    assertEquals(
        List.of(
            new Command.StartOperation(
                new OperationPlan(
                    new Act.Rerun(RerunPlan.SAME, false),
                    new Selection.Queued(filter),
                    Pace.AT_ONCE))),
        engine.executed);
  }

  @Test
  void singleRunsAreNamed() throws Exception {
    focusTable();
    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
    until(() -> texts(".queue-name").size() == 10);

    robot.type(KeyCode.DOWN).type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.SPACE);
    until(() -> texts(".bulk-cell .cell-title").contains("Replays 2 runs"));
    robot.type(KeyCode.R);
    until(() -> !engine.executed.isEmpty());

    var plan = ((Command.StartOperation) engine.executed.getFirst()).plan();
    assertEquals(
        Set.of(new RunId(8841), new RunId(8842)),
        Set.copyOf(((Selection.Listed) plan.selection()).runs()));
  }

  @Test
  @Tag("U8")
  void previewIsLookedUpAgainWhenTheQueueHasMovedOn() throws Exception {
    focusTable();
    robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
    until(() -> texts(".bulk-cell .cell-title").contains("Replays 14 runs"));
    engine.revision = "2";

    robot.type(KeyCode.R);
    until(() -> robot.lookup(".bulk-moved").query().isVisible());

    assertEquals(List.of(), engine.executed);
    assertTrue(texts(".toast .strong").contains("The queue has moved on. Nothing was done"));
    until(() -> later(() -> texts(".bulk-cell .cell-title").contains("Replays 14 runs")));
    robot.type(KeyCode.R);
    until(() -> engine.executed.size() == 1);
  }

  @Test
  @Tag("K7")
  void deadLetterIsDiscardedWithAReasonUnlessItIsTakenBack() throws Exception {
    robot.clickOn("Exit 137, out of memory");
    until(() -> texts(".queue-name").contains("snapshot"));
    robot.clickOn("snapshot");
    until(() -> texts(".queue-detail .h2").contains("snapshot"));

    discard("wrong host");
    until(() -> texts(".toast .strong").contains("snapshot will be discarded"));
    robot.clickOn("Undo");
    later(() -> true);
    assertEquals(List.of(), engine.executed);

    discard("wrong host, really");
    fixture.time.advance(Duration.ofSeconds(6));
    until(() -> !engine.executed.isEmpty());
    assertEquals(List.of(new Command.Discard(new RunId(8600))), engine.executed);
    assertEquals("wrong host, really", engine.callers.getFirst().reason());
  }

  private void discard(String reason) throws Exception {
    focusTable();
    robot.type(KeyCode.DELETE);
    until(() -> !robot.lookup("#reason").queryAll().isEmpty());
    until(() -> robot.lookup("#keep").query().isFocused());
    robot.clickOn("#reason").write(reason).clickOn("#confirm");
    FxTests.settle();
  }

  @Test
  @Tag("K7")
  void retryIsBroughtForwardByMouseAndByKeyboard() throws Exception {
    robot.clickOn("#retry-8901");
    until(() -> texts(".toast .strong").contains("post-ledger will be tried again now"));
    robot.type(KeyCode.DIGIT2);
    until(() -> texts(".queue-name").containsAll(List.of("post-ledger", "push-invoices")));
    focusTable();
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.T);
    until(() -> texts(".toast .strong").contains("push-invoices will be tried again now"));

    fixture.time.advance(Duration.ofSeconds(6));
    until(() -> engine.executed.size() == 2);

    assertEquals(
        Set.of(new Command.RetryNow(new RunId(8901)), new Command.RetryNow(new RunId(8902))),
        Set.copyOf(engine.executed));
  }

  @Test
  void countdownStandsStillWhileTheEngineDoesNotAnswer() throws Exception {
    robot.type(KeyCode.DIGIT2);
    until(() -> texts(".table-cell .countdown-left").contains("00:38"));
    engine.silent = true;
    FxTests.doFx(() -> fixture.queues.link().tryNow());
    until(() -> robot.lookup(".banner.disconnected").query().isVisible());

    fixture.time.advance(Duration.ofSeconds(1));
    FxTests.settle();

    assertTrue(texts(".table-cell .countdown-left").contains("00:38"));
    assertTrue(robot.lookup(".table-cell .retry-now").query().isDisabled());
  }

  @Test
  @Tag("F7")
  void itDidNotRunIsAnsweredWithAReason() throws Exception {
    robot.type(KeyCode.DIGIT4);
    until(() -> !robot.lookup(".doubts #not-run-8950").queryAll().isEmpty());
    assertTrue(robot.lookup("#not-run-8951").query().isDisabled());

    robot.clickOn(".doubts #not-run-8950");
    until(() -> !robot.lookup("#reason").queryAll().isEmpty());
    until(() -> robot.lookup("#keep").query().isFocused());
    robot.clickOn("#reason").write("the bank has no file");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    until(() -> !engine.executed.isEmpty());

    assertEquals(
        List.of(new Command.Judge(new RunId(8950), Command.Judge.Verdict.IT_DID_NOT_RUN)),
        engine.executed);
    assertEquals("the bank has no file", engine.callers.getFirst().reason());
  }

  @Test
  void evidenceStandsBesideTheRunInDoubt() throws Exception {
    robot.type(KeyCode.DIGIT4);
    until(() -> !robot.lookup(".doubts #evidence-8950").queryAll().isEmpty());

    robot.clickOn(".doubts #evidence-8950");

    until(() -> texts(".fact-chips .label").contains("process gone"));
  }

  @Test
  @Tag("K6")
  void operationIsFollowedAndCanceled() throws Exception {
    focusTable();
    robot.type(KeyCode.DOWN).type(KeyCode.SPACE);
    until(() -> texts(".bulk-cell .cell-title").contains("Replays 14 runs"));
    robot.type(KeyCode.R);
    until(() -> texts("#underWay").stream().anyMatch(it -> it.contains("Running · 0 of 14")));

    engine.goOn(1, 5);
    robot.clickOn("#underWay");
    until(
        () ->
            later(
                () ->
                    texts(".notification .muted").stream().anyMatch(it -> it.contains("5 of 14"))));
    robot.clickOn("#details-operation-1");
    until(() -> texts(".operation-filters .toggle-button").contains("Succeeded 5"));
    robot.clickOn("#items-SUCCEEDED");
    until(() -> texts(".item-state").stream().filter("Succeeded"::equals).count() == 5);
    robot.clickOn("#cancel-operation");
    until(
        () ->
            later(
                () ->
                    texts(".operation .small").stream()
                        .anyMatch(it -> it.startsWith("Canceled · 14 of 14"))));

    assertEquals(new Command.CancelOperation(1), engine.executed.getLast());
    robot.type(KeyCode.ESCAPE);
    until(() -> texts(".toast .strong").contains("Replay of 14 runs: Canceled"));
  }

  @Test
  void paneSaysWhatWentWrongAndWhatIsDifferent() throws Exception {
    robot.clickOn("GatewayException: 503 from sepa-gw");
    until(() -> texts(".queue-name").size() == 10);
    focusTable();
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

    until(() -> texts(".own-frame").size() == 3);
    assertEquals(List.of("… 2 library frames", "… 1 library frame"), texts(".library-frame"));
    assertTrue(texts(".warning-tag").contains("2 changed"));
    robot.clickOn("Show library frames");
    until(() -> texts(".library-frame").size() == 3);
    robot.type(KeyCode.ESCAPE);
    until(() -> fixture.queues.detail().entryProperty().get() == null);
    assertFalse(robot.lookup(".table-view").query().isDisabled());
  }

  @Test
  @Tag("K4")
  void oneRunIsReplayedWithOtherParameters() throws Exception {
    robot.clickOn("Exit 137, out of memory");
    until(() -> texts(".queue-name").contains("snapshot"));
    robot.clickOn("snapshot");
    robot.type(KeyCode.P);
    until(() -> !robot.lookup("#parameter-batch_size").queryAll().isEmpty());
    robot.clickOn("#parameter-batch_size").press(KeyCode.CONTROL).type(KeyCode.A);
    robot.release(KeyCode.CONTROL).write("many");
    until(() -> robot.lookup("#replay").query().isDisabled());
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write("500");
    robot.clickOn("#latest").clickOn("#replay");
    until(() -> texts(".toast .strong").contains("snapshot will be replayed"));

    fixture.time.advance(Duration.ofSeconds(6));
    until(() -> !engine.executed.isEmpty());

    var plan = ((Command.Rerun) engine.executed.getFirst()).plan();
    assertEquals(Map.of("batch_size", "500"), plan.values().changed());
    assertTrue(plan.latest());
  }

  private void focusTable() throws Exception {
    robot.interact(() -> robot.lookup(".queues .table-view").query().requestFocus());
  }

  /// Lets the window's clock go on until it is so: it asks again after a while.
  private boolean later(Callable<Boolean> condition) throws Exception {
    fixture.time.advance(Duration.ofMillis(300));
    FxTests.settle();
    return condition.call();
  }

  private List<String> texts(String selector) throws Exception {
    return FxTests.onFx(
        () ->
            robot.lookup(selector).<Labeled>queryAll().stream()
                .filter(it -> it.getScene() != null && it.isVisible() && it.isManaged())
                .map(Labeled::getText)
                .toList());
  }
}
