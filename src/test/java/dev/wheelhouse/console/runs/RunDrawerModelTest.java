package dev.wheelhouse.console.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.shell.Frame;
import dev.wheelhouse.console.shell.LateCommands;
import dev.wheelhouse.console.shell.Screen;
import dev.wheelhouse.console.shell.ShellModel;
import dev.wheelhouse.console.shell.ToastModel;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drawer over a real engine on a clock that is moved, without a toolkit.
@Tag("U4")
class RunDrawerModelTest {
  private static final Caller MARA = Caller.local("mara");

  @TempDir Path folder;
  private final ShellModel shell = new ShellModel(List.of(Screen.WELCOME, Screen.RUNS));
  private final List<Answer<RunId>> answers = new ArrayList<>();
  private Night night;
  private Line line;
  private EngineLink link;
  private RunDrawerModel drawer;
  private RunActionsModel actions;
  private RunId dagRun;

  @BeforeEach
  void failedChain() {
    night = Night.chain(folder);
    line = new Line(night.engine);
    link = new EngineLink(line, MARA, night.time, new AtOnce());
    drawer = new RunDrawerModel(link, shell);
    var attached = new Frame.Attached(line, MARA, Night.BERLIN, night.time);
    var toasts = new ToastModel(night.time, new AtOnce());
    actions = new RunActionsModel(drawer, new LateCommands(attached, link, toasts));
    dagRun = night.trigger("billing");
    night.pass(Duration.ofSeconds(40));
  }

  @AfterEach
  void closeEngine() {
    night.engine.close();
  }

  @Test
  void attemptsHistoryAndLogOfAFailedNode() {
    drawer.open(node("settle"));

    assertEquals(List.of("billing", "settle"), shell.trail());
    var waits = drawer.attempts().stream().map(Tried::waited).toList();
    assertEquals(Duration.ZERO, waits.getFirst());
    var delayAndAStepOfTheClock = Duration.ofSeconds(6);
    assertThat(waits.getLast()).isBetween(Duration.ofSeconds(5), delayAndAStepOfTheClock);
    assertEquals(
        List.of("CREATED", "RELEASE", "START", "RETRY", "RELEASE", "START", "FAIL"),
        drawer.history().stream().map(event -> event.type()).toList());
    assertEquals(2, drawer.chosenProperty().get());
    assertTrue(
        drawer.log().lines().stream().anyMatch(it -> it.text().endsWith("no connections left")));

    drawer.chosenProperty().set(1);
    assertTrue(drawer.log().lines().getFirst().text().endsWith("attempt 1 of settle"));
  }

  @Test
  void actionsThatCannotBeDoneSayWhy() {
    drawer.open(node("settle"));
    assertEquals(
        Map.ofEntries(
            Map.entry(RunAction.RERUN, Obstacle.NONE),
            Map.entry(RunAction.RERUN_WITH_DOWNSTREAM, Obstacle.NONE),
            Map.entry(RunAction.RERUN_FAILED, Obstacle.NONE),
            Map.entry(RunAction.STOP, Obstacle.HAS_ENDED),
            Map.entry(RunAction.KILL, Obstacle.HAS_ENDED),
            Map.entry(RunAction.RETRY_NOW, Obstacle.NOT_WAITING),
            Map.entry(RunAction.SUSPEND, Obstacle.CANNOT_SUSPEND),
            Map.entry(RunAction.CONTINUE, Obstacle.NOT_SUSPENDED),
            Map.entry(RunAction.CHECKPOINT, Obstacle.CANNOT_SUSPEND),
            Map.entry(RunAction.MARK_SUCCESS, Obstacle.NONE),
            Map.entry(RunAction.MARK_FAILED, Obstacle.STATE_FORBIDS),
            Map.entry(RunAction.SKIP, Obstacle.NONE),
            Map.entry(RunAction.DISCARD, Obstacle.NONE),
            Map.entry(RunAction.COMPENSATE, Obstacle.NO_COMPENSATION),
            Map.entry(RunAction.IT_SUCCEEDED, Obstacle.NOT_IN_DOUBT),
            Map.entry(RunAction.IT_FAILED, Obstacle.NOT_IN_DOUBT),
            Map.entry(RunAction.IT_DID_NOT_RUN, Obstacle.NOT_IN_DOUBT)),
        obstacles());

    drawer.open(node("issue_bill"));
    assertEquals(
        List.of(Obstacle.NOT_ENDED, Obstacle.NO_DOWNSTREAM, Obstacle.NONE, Obstacle.HAS_ENDED),
        Stream.of(RunAction.RERUN, RunAction.RERUN_WITH_DOWNSTREAM, RunAction.STOP, RunAction.KILL)
            .map(action -> obstacles().get(action))
            .toList());
  }

  @Test
  @Tag("N5")
  void previewNamesWhatARerunSetsGoing() {
    drawer.open(node("settle"));

    var preview = actions.preview(RunAction.RERUN_WITH_DOWNSTREAM);

    assertEquals(
        List.of("settle", "issue_bill"),
        preview.starts().stream().map(Preview.Effect::name).toList());
  }

  @Test
  @Tag("N5")
  void drawerGoesOnWithTheRerun() {
    var failed = node("settle");
    drawer.open(failed);

    perform(RunAction.RERUN, "database is back");

    var next = node("settle");
    assertEquals(List.of(new Answer.Done<>(next)), answers);
    assertEquals(next, drawer.runProperty().get());
    assertEquals("database is back", drawer.history().getFirst().why());
    assertFalse(next.equals(failed));
  }

  @Test
  void actionIsRefusedWhenSomebodyWasQuicker() {
    var failed = node("settle");
    drawer.open(failed);
    night.engine.execute(new Command.Rerun(failed, false), Caller.local("jonas")).orThrow();

    perform(RunAction.RERUN, "");

    var rejected = (Answer.Rejected<RunId>) answers.getFirst();
    assertEquals(Fault.STATE_CONFLICT, rejected.fault().code());
    assertEquals(Obstacle.NOT_THE_CURRENT_RUN, obstacles().get(RunAction.RERUN));
  }

  @Test
  @Tag("X3")
  void stopAsksTheEngine() {
    var run = night.trigger("sleeper");
    night.pass(Duration.ofSeconds(1));
    drawer.open(run);
    assertEquals(Obstacle.NONE, obstacles().get(RunAction.KILL));

    perform(RunAction.STOP, "");
    night.pass(Duration.ofSeconds(1));

    assertEquals(RunState.CANCELED, view(run).run().state());
  }

  @Test
  void noAnswerIsNoDenialAndActionsAreOffMeanwhile() {
    drawer.open(node("settle"));
    line.cut();

    perform(RunAction.RERUN, "");

    assertTrue(answers.getFirst() instanceof Answer.Unknown<RunId>);
    assertEquals(Obstacle.NO_ANSWER, obstacles().get(RunAction.RERUN));
    assertEquals("settle", drawer.contentProperty().get().view().name());
  }

  @Test
  void runThatIsNotThereSaysSo() {
    drawer.open(new RunId(999_999));

    assertEquals(Fault.NOT_FOUND, drawer.problemProperty().get().code());
  }

  @Test
  void dagRunShowsItsNodesAndWhatBlocksIt() {
    drawer.open(dagRun);

    var texts = new Texts(Language.ENGLISH);
    var words = new RunWords(texts, new Formats(texts, Night.BERLIN));
    assertEquals(
        List.of("pull_payments", "settle", "issue_bill"),
        drawer.nodes().stream().map(RunView::name).toList());
    assertEquals("settle blocks issue_bill", DagState.blocked(drawer.nodes(), words));
    assertEquals("waits for settle", words.why(drawer.nodes().getLast(), night.time.instant()));
  }

  @Test
  void otherScreenClosesTheDrawer() {
    shell.show("runs");
    drawer.open(node("settle"));

    shell.show("welcome");

    assertNull(drawer.runProperty().get());
    assertEquals(LogModel.Phase.NONE, drawer.log().phaseProperty().get());
    assertEquals(List.of(), shell.trail());
  }

  /// Does it, and lets the moment pass in which it could be taken back.
  private void perform(RunAction action, String reason) {
    var run = drawer.runProperty().get();
    var seen = actions.preview(action);
    actions.execute(
        new RunActionsModel.Order(
            action.command(run),
            caller -> caller.because(reason).expecting(seen.revision()),
            action.undoable() ? action.id() : "",
            "Undo"),
        answers::add);
    if (action.undoable()) {
      night.time.advance(Duration.ofSeconds(5));
    }
  }

  private Map<RunAction, Obstacle> obstacles() {
    var found = new EnumMap<RunAction, Obstacle>(RunAction.class);
    for (var action : RunAction.values()) {
      found.put(action, actions.obstacle(action).get());
    }
    return found;
  }

  private RunId node(String name) {
    return night.engine.ask(new Query.ListNodeRuns(dagRun), MARA).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .run()
        .id();
  }

  private RunView view(RunId run) {
    return night.engine.ask(new Query.GetRun(run), MARA).view();
  }
}
