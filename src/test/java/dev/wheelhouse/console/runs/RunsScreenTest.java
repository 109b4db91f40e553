package dev.wheelhouse.console.runs;

import static dev.wheelhouse.console.looks.FxTests.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.app.EngineWiring;
import dev.wheelhouse.console.looks.FrameFixture;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.looks.WindowRobot;
import dev.wheelhouse.console.theme.Fonts;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.jpa.DefinitionCodec;
import dev.wheelhouse.store.jpa.StoreLocation;
import dev.wheelhouse.store.jpa.Stores;
import dev.wheelhouse.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Runs screen over a real engine with real processes, by mouse and by keyboard.
@Tag("U12")
@Tag("U4")
class RunsScreenTest {
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
            new StoreLocation.Memory("screen-" + folder.getFileName()),
            new DefinitionCodec(DefinitionJson::write, DefinitionJson::read));
    engine = EngineWiring.usual(folder, timers).slots(2).start(store);
    saveBillingChain();
    stage = FxTests.stage();
    FxTests.doFx(
        () -> {
          Fonts.load();
          fixture = new FrameFixture(FxTests.background(), engine, timers);
          fixture.window(stage).show();
          stage.setWidth(1440);
          stage.setHeight(900);
          fixture.shell.show("runs");
        });
  }

  @AfterEach
  void closeAll() throws Exception {
    robot.letGo();
    FxTests.doFx(
        () -> {
          fixture.runs.close();
          fixture.shell.drawerProperty().set(null);
          stage.hide();
        });
    fixture.clock.close();
    engine.close();
    timers.close();
  }

  @Test
  @Tag("U14")
  @Tag("N5")
  void failedNodeIsRerunWithItsDownstreamByMouse() throws Exception {
    var dagRun = failedBillingRun();

    clickOn("billing", ".tree-arrow");
    until(() -> texts(".job-box .label").contains("settle"));
    robot.clickOn("settle");
    until(
        () ->
            shown(".run-drawer .chips .chip", "Failed")
                && shown(".run-drawer .chips .chip", "Dead letter"));
    until(() -> logTexts().contains("no connections left"));
    until(() -> texts(".fact-row .number").equals(List.of("1", "2")));
    assertEquals(
        List.of("Pending", "Queued", "Running", "Retry wait", "Queued", "Running", "Failed"),
        texts(".event-word"));
    until(() -> texts(".consequence-line").equals(List.of("Reruns settle; then issue_bill")));

    Files.createFile(folder.resolve("mended"));
    robot.clickOn("#rerun-downstream");
    until(() -> state(dagRun) == RunState.SUCCESS);

    assertEquals(
        Map.of(
            "pull_payments", RunState.SUCCESS,
            "settle", RunState.SUCCESS,
            "issue_bill", RunState.SUCCESS),
        nodes(dagRun));
    until(() -> List.of("Success").equals(texts(".run-drawer .chips .chip")));
    until(() -> texts(".state-word").stream().filter("Success"::equals).count() >= 4);
    assertTrue(fixture.told().getFirst().startsWith("settle runs again, run #"));
    assertEquals("mara", detail(node(dagRun, "settle")).history().getFirst().who());
  }

  @Test
  @Tag("U14")
  @Tag("N5")
  void failedNodeIsRerunWithItsDownstreamByKeyboard() throws Exception {
    var dagRun = failedBillingRun();
    Files.createFile(folder.resolve("mended"));
    robot.interact(() -> robot.lookup(".table-view").query().requestFocus());

    robot.type(KeyCode.DOWN).type(KeyCode.RIGHT);
    until(() -> texts(".job-box .label").contains("settle"));
    selectByKey("settle");
    robot.type(KeyCode.ENTER);
    until(() -> shown(".run-drawer .h2", "settle") && shown(".run-drawer .chips .chip", "Failed"));
    robot.press(KeyCode.SHIFT).type(KeyCode.R).release(KeyCode.SHIFT);
    until(() -> state(dagRun) == RunState.SUCCESS);

    until(() -> List.of("Success").equals(texts(".run-drawer .chips .chip")));
    robot.type(KeyCode.ESCAPE);
    until(() -> fixture.runs.drawer().runProperty().get() == null);
    until(() -> robot.lookup(".table-view").query().isFocused());
  }

  @Test
  void logIsSearchedAndFollowedByKeyboard() throws Exception {
    failedBillingRun();
    clickOn("billing", ".tree-arrow");
    until(() -> texts(".job-box .label").contains("settle"));
    robot.clickOn("settle");
    until(() -> logTexts().contains("no connections left"));

    robot.clickOn("#search").write("line");
    until(() -> texts("#hits").equals(List.of("30 / 30")));
    robot.type(KeyCode.ENTER);
    until(() -> texts("#hits").equals(List.of("1 / 30")));
    robot.interact(() -> robot.lookup(".table-view").query().requestFocus());
    robot.type(KeyCode.N);
    until(() -> texts("#hits").equals(List.of("2 / 30")));
    robot.press(KeyCode.SHIFT).type(KeyCode.N).release(KeyCode.SHIFT);
    until(() -> texts("#hits").equals(List.of("1 / 30")));
    assertFalse(fixture.runs.drawer().log().followProperty().get());

    robot.type(KeyCode.F);
    until(() -> fixture.runs.drawer().log().followProperty().get());
    robot.type(KeyCode.L);
    until(() -> robot.lookup("#lines").query().isFocused());

    fixture.logDestination = (_, name) -> Optional.of(folder.resolve(name));
    robot.clickOn("#save-log");
    until(() -> fixture.told().equals(List.of("Log saved")));
  }

  @Test
  void runsAreFilteredByStateJobAndKeyboard() throws Exception {
    failedBillingRun();
    var other = trigger("pull_payments");
    until(() -> state(other) == RunState.SUCCESS);
    until(() -> rows().equals(List.of("pull_payments", "billing")));

    robot.clickOn("#states");
    robot.clickOn("#state-failed");
    until(() -> rows().equals(List.of("billing")));
    robot.type(KeyCode.ESCAPE);
    robot.clickOn("#clear");
    until(() -> rows().equals(List.of("pull_payments", "billing")));

    robot.interact(() -> robot.lookup(".table-view").query().requestFocus());
    robot.type(KeyCode.SLASH);
    robot.write("PULL");
    until(() -> rows().equals(List.of("pull_payments")));
    robot.write("x");
    until(() -> shown(".message-pane .title", "No runs match"));
    robot.clickOn(".message-pane .button");
    until(() -> rows().equals(List.of("pull_payments", "billing")));
  }

  @Test
  @Tag("X3")
  void runIsStoppedByKey() throws Exception {
    var run = trigger("sleeper");
    until(() -> state(run) == RunState.RUNNING);
    open("sleeper");
    until(() -> shown(".consequence-line", "Asks sleeper to end; kills it after 10 s"));

    robot.type(KeyCode.X);

    until(() -> state(run) == RunState.CANCELED);
    until(() -> shown(".run-drawer .chips .chip", "Canceled"));
    until(() -> texts(".action-cell .obstacle").equals(List.of("not running", "not running")));
  }

  @Test
  @Tag("X3")
  void killAsksForAReasonAndStartsOnTheSafeAnswer() throws Exception {
    var run = trigger("sleeper");
    until(() -> state(run) == RunState.RUNNING);
    open("sleeper");
    until(() -> shown(".consequence-line", "Asks sleeper to end; kills it after 10 s"));

    robot.clickOn("#kill");
    until(() -> "keep".equals(stage.getScene().getFocusOwner().getId()));
    robot.type(KeyCode.ENTER);
    assertEquals(RunState.RUNNING, state(run));

    robot.clickOn("#kill");
    robot.clickOn("#reason").write("it hangs");
    robot.clickOn("#confirm");

    until(() -> state(run) == RunState.CANCELED);
    assertTrue(detail(run).history().stream().anyMatch(event -> event.why().equals("it hangs")));
  }

  @Test
  void newRunsWaitBehindAPillWhileARowIsSelected() throws Exception {
    var first = trigger("pull_payments");
    until(() -> state(first) == RunState.SUCCESS && rows().size() == 1);
    robot.interact(
        () -> robot.lookup(".table-view").queryAs(TableView.class).getSelectionModel().select(0));

    trigger("pull_payments");
    until(() -> shown(".pill", "1 new"));
    assertEquals(1, rows().size());

    robot.clickOn(".pill");
    until(() -> rows().size() == 2);
  }

  private RunId failedBillingRun() throws Exception {
    var dagRun = trigger("billing");
    until(() -> state(dagRun) == RunState.FAILED);
    until(() -> texts(".state-word").equals(List.of("Failed")));
    return dagRun;
  }

  private void open(String name) throws Exception {
    until(() -> shown(".job-box .label", name));
    robot.clickOn(name);
    until(() -> shown(".run-drawer .h2", name));
  }

  private void selectByKey(String name) throws Exception {
    for (var i = 0; i < 5; i++) {
      var row = fixture.runs.list().selectedProperty().get();
      if (row != null && row.view().name().equals(name)) {
        return;
      }
      robot.type(KeyCode.DOWN);
    }
    throw new AssertionError("no row " + name + " below");
  }

  private void clickOn(String row, String part) {
    var name = robot.lookup(row).query();
    robot.clickOn(name.getParent().lookup(part));
  }

  private void saveBillingChain() {
    save(JobDefinition.of("pull_payments", Task.Shell.script("echo pulled")));
    save(
        JobDefinition.of(
                "settle",
                Task.Shell.script(
                    "seq -f 'line %g' 30; test -e "
                        + folder.resolve("mended")
                        + " || { echo no connections left; exit 1; }"))
            .with(
                RetryPolicy.DEFAULT
                    .attempts(2)
                    .delays(
                        RetryPolicy.Backoff.FIXED, Duration.ofMillis(50), Duration.ofMillis(50))));
    save(JobDefinition.of("issue_bill", Task.Shell.script("echo billed")));
    save(
        JobDefinition.of("sleeper", Task.Shell.script("echo asleep; sleep 60"))
            .with(RetryPolicy.once()));
    save(
        DagDefinition.of(
            "billing",
            List.of(Node.of("pull_payments"), Node.of("settle"), Node.of("issue_bill")),
            List.of(new Edge("pull_payments", "settle"), new Edge("settle", "issue_bill"))));
  }

  private void save(Definition definition) {
    engine.execute(new Command.SaveDefinition(definition, 0), MARA).orThrow();
  }

  private RunId trigger(String name) {
    return engine.execute(Command.Trigger.of(name), MARA).orThrow();
  }

  private RunDetail detail(RunId run) {
    return engine.ask(new Query.GetRun(run), MARA);
  }

  private RunState state(RunId run) {
    return detail(run).view().run().state();
  }

  private Map<String, RunState> nodes(RunId dagRun) {
    return engine.ask(new Query.ListNodeRuns(dagRun), MARA).stream()
        .collect(Collectors.toMap(RunView::name, it -> it.run().state()));
  }

  private RunId node(RunId dagRun, String name) {
    return engine.ask(new Query.ListNodeRuns(dagRun), MARA).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .run()
        .id();
  }

  private List<String> rows() throws Exception {
    return FxTests.onFx(
        () -> fixture.runs.list().rows().stream().map(row -> row.view().name()).toList());
  }

  private List<String> logTexts() throws Exception {
    return FxTests.onFx(
        () -> fixture.runs.drawer().log().lines().stream().map(LogLine::text).toList());
  }

  private boolean shown(String query, String text) throws Exception {
    return texts(query).contains(text);
  }

  /// What the visible labels and buttons say, in their order in the window.
  private List<String> texts(String query) throws Exception {
    return FxTests.onFx(
        () ->
            robot.lookup(query).queryAllAs(Labeled.class).stream()
                .filter(label -> label.isVisible() && label.getScene() != null)
                .map(Labeled::getText)
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }
}
