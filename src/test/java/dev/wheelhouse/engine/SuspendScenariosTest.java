package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.shell.ShellTaskHandler;
import dev.wheelhouse.engine.task.shell.Supervision;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunFilter;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs with real processes that are suspended, continued, stopped, and found by the next engine;
/// and such that pause at a checkpoint.
@Tag("K1")
@EnabledOnOs(OS.LINUX)
class SuspendScenariosTest {
  private static final Caller MARA = TestEngine.MARA.because("the disk is full");
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path directory;
  private final SystemTimers timers = new SystemTimers();
  private Path folder;
  private Path beats;
  private Path end;
  private LocalEngine engine;

  @BeforeEach
  void startEngine() {
    folder = directory.resolve("store");
    beats = directory.resolve("beats");
    end = directory.resolve("end");
    engine = Doomed.start(folder, timers, Doomed.Moment.ANY);
    save(
        job("beating")
            .with(
                Task.Shell.script(
                    "while [ ! -e %s ]; do echo x >> %s; sleep 0.02; done".formatted(end, beats))));
    save(job("noop"));
  }

  @AfterEach
  void stopEngine() throws IOException {
    Files.writeString(end, "");
    var all = new Query.ListRuns(RunFilter.ALL, PageRequest.first(10));
    for (RunView left : engine.ask(all, MARA).items()) {
      if (left.run().state().holdsSlot()) {
        var _ = engine.execute(new Command.Stop(left.run().id(), Duration.ZERO), MARA);
        await().atMost(SOON).until(() -> state(left.run().id()).terminal());
      }
    }
    engine.close();
    timers.close();
  }

  @Test
  @Tag("S1")
  void suspendedRunStandsKeepsItsSlotAndGoesOn() throws IOException {
    RunId run = beating();

    suspend(run).orThrow();

    assertEquals(RunState.PAUSED, state(run));
    assertStands();
    assertEquals(1, engine.ask(new Query.Health(), MARA).slotsBusy());
    assertEquals(Refusal.ALLOWED, detail(run).actions().get(Action.CONTINUE));
    engine.execute(new Command.Continue(run), MARA).orThrow();
    assertEquals(RunState.RUNNING, state(run));
    assertBeats();
    Files.writeString(end, "");
    awaitState(run, RunState.SUCCESS);
  }

  @Test
  @Tag("K3")
  void suspendedRunCanBeStoppedAndEndsCanceled() throws IOException {
    RunId run = beating();
    suspend(run).orThrow();

    engine.execute(new Command.Stop(run, Duration.ofSeconds(10)), MARA).orThrow();

    awaitState(run, RunState.CANCELED);
    awaitFreeSlots();
    assertStands();
  }

  @Test
  @Tag("X4")
  void suspendedRunIsStillSuspendedInTheNextEngine() throws IOException {
    RunId run = beating();
    suspend(run).orThrow();

    restart();

    assertEquals(RunState.PAUSED, state(run));
    assertStands();
    engine.execute(new Command.Continue(run), MARA).orThrow();
    assertBeats();
    Files.writeString(end, "");
    awaitState(run, RunState.SUCCESS);
  }

  @Test
  @Tag("C4")
  void frozenProcessOfARunThatIsRunningGoesOnInTheNextEngine() throws IOException {
    RunId run = beating();
    engine.close();
    assertTrue(processes(run).suspend());
    assertStands();

    engine = Doomed.start(folder, timers, Doomed.Moment.ANY);

    assertEquals(RunState.RUNNING, state(run));
    assertBeats();
  }

  @Test
  @Tag("C4")
  void processOfASuspendedRunThatGoesOnIsFrozenByTheNextEngine() throws IOException {
    RunId run = beating();
    suspend(run).orThrow();
    engine.close();
    assertTrue(processes(run).resume());
    assertBeats();

    engine = Doomed.start(folder, timers, Doomed.Moment.ANY);

    assertEquals(RunState.PAUSED, state(run));
    assertStands();
  }

  @Test
  @Tag("S5")
  void suspendedProcessThatIsKilledFromOutsideEndsItsRun() throws IOException {
    RunId run = beating();
    suspend(run).orThrow();

    child(run).destroyForcibly();

    awaitState(run, RunState.FAILED);
    assertThat(moves(run)).containsSequence("SUSPEND", "CONTINUE", "FAIL");
  }

  @Test
  void taskWithoutProcessesCanNotBeSuspended() {
    RunId run = engine.execute(Command.Trigger.of("noop"), MARA).orThrow();

    Fault fault = assertInstanceOf(Answer.Rejected.class, suspend(run)).fault();

    assertThat(fault.message()).contains("NOOP").contains("no processes");
    assertEquals(Refusal.CANNOT_SUSPEND, detail(run).actions().get(Action.SUSPEND));
  }

  @Test
  @Tag("K9")
  void taskThatIsAskedStoresACheckpointAndItsRunWaitsHeldUntilItIsLifted() {
    save(
        job("careful")
            .with(
                Task.Shell.script(
                    """
                    [ -z "$WHEELHOUSE_CHECKPOINT" ] || { echo "$WHEELHOUSE_CHECKPOINT" > %s; exit 0; }
                    echo x >> %s
                    while [ ! -e "$WHEELHOUSE_PAUSE" ]; do sleep 0.02; done
                    echo "::checkpoint page 7"
                    exit 85
                    """
                        .formatted(directory.resolve("found"), beats))));
    RunId run = engine.execute(Command.Trigger.of("careful"), MARA).orThrow();
    awaitBeats();

    engine.execute(new Command.Suspend(run, true), MARA).orThrow();
    awaitState(run, RunState.QUEUED);

    Hold hold = holdOn(run);
    assertEquals(List.of("mara", "the disk is full"), List.of(hold.who(), hold.reason()));
    awaitFreeSlots();
    assertThat(moves(run)).containsSequence("PAUSE_REQUESTED", "YIELD");
    assertEquals(List.of("PAUSED"), kinds(run));
    restart();
    assertEquals(RunState.QUEUED, state(run));
    engine
        .execute(new Command.LiftHold(hold.id(), Command.LiftHold.Missed.BY_POLICY), MARA)
        .orThrow();
    awaitState(run, RunState.SUCCESS);
    assertThat(directory.resolve("found")).hasContent("page 7");
    Attempt only = assertOne(detail(run).attempts());
    assertEquals(List.of(1, 2), List.of(only.number(), only.dispatch()));
  }

  @Test
  @Tag("K9")
  void exitCodeOfAPauseThatNobodyAskedForIsAFailure() {
    save(job("odd").with(Task.Shell.script("exit 85")));

    RunId run = engine.execute(Command.Trigger.of("odd"), MARA).orThrow();

    awaitState(run, RunState.FAILED);
  }

  @Test
  @Tag("K9")
  @Tag("C4")
  void requestToPauseOutlivesTheEngine() throws IOException {
    save(
        job("late")
            .with(
                Task.Shell.script(
                    """
                    echo x >> %s
                    while [ ! -e %s ] || [ ! -e "$WHEELHOUSE_PAUSE" ]; do sleep 0.02; done
                    echo "::checkpoint half"
                    exit 85
                    """
                        .formatted(beats, end))));
    RunId run = engine.execute(Command.Trigger.of("late"), MARA).orThrow();
    awaitBeats();
    engine.execute(new Command.Suspend(run, true), MARA).orThrow();
    assertEquals(RunState.RUNNING, state(run));

    engine.close();
    Files.writeString(end, "");
    engine = Doomed.start(folder, timers, Doomed.Moment.ANY);

    awaitState(run, RunState.QUEUED);
    assertEquals("mara", holdOn(run).who());
  }

  private void save(Definition definition) {
    engine.execute(new Command.SaveDefinition(definition, 0), MARA).orThrow();
  }

  private RunId beating() {
    RunId run = engine.execute(Command.Trigger.of("beating"), MARA).orThrow();
    awaitBeats();
    return run;
  }

  private void awaitBeats() {
    await().atMost(SOON).until(() -> Files.exists(beats) && Files.size(beats) > 0);
  }

  private Answer<RunId> suspend(RunId run) {
    return engine.execute(new Command.Suspend(run, false), MARA);
  }

  private void restart() {
    engine.close();
    engine = Doomed.start(folder, timers, Doomed.Moment.ANY);
  }

  private RunDetail detail(RunId run) {
    return engine.ask(new Query.GetRun(run), MARA);
  }

  private RunState state(RunId run) {
    return detail(run).view().run().state();
  }

  private void awaitState(RunId run, RunState state) {
    await().atMost(SOON).untilAsserted(() -> assertEquals(state, state(run)));
  }

  private List<String> moves(RunId run) {
    return detail(run).history().stream().map(RunEvent::type).toList();
  }

  private List<String> kinds(RunId run) {
    return detail(run).attempts().stream()
        .map(it -> String.valueOf(it.outcome() == null ? null : it.outcome().kind()))
        .toList();
  }

  private static Attempt assertOne(List<Attempt> attempts) {
    assertEquals(1, attempts.size());
    return attempts.getFirst();
  }

  private Hold holdOn(RunId run) {
    return engine.ask(new Query.ListHolds(), MARA).stream()
        .filter(it -> it.place().equals(HoldPlace.run(run)))
        .findFirst()
        .orElseThrow();
  }

  /// The rows say that a run has ended a moment before the engine has heard.
  private void awaitFreeSlots() {
    await().atMost(SOON).until(() -> engine.ask(new Query.Health(), MARA).slotsBusy() == 0);
  }

  /// A last beat may be on its way when the process is stopped.
  private void assertStands() {
    var before = new AtomicLong(-1);
    await()
        .during(Duration.ofMillis(400))
        .atMost(SOON)
        .until(
            () -> {
              long size = Files.size(beats);
              return before.getAndSet(size) == size;
            });
  }

  private void assertBeats() throws IOException {
    long size = Files.size(beats);
    await().atMost(SOON).until(() -> Files.size(beats) > size);
  }

  /// What somebody may do to the run's processes behind the engine's back.
  private TaskHandler.Execution processes(RunId run) {
    var supervision = new Supervision(folder, System.getenv(), timers);
    return new ShellTaskHandler(folder.resolve("runs"), supervision)
        .reach(new AttemptContext.Place(run, 1))
        .orElseThrow();
  }

  private ProcessHandle child(RunId run) throws IOException {
    Path file =
        folder
            .resolve("runs")
            .resolve("" + run.value() / 1000)
            .resolve("" + run.value())
            .resolve("1/child");
    return ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ")[0])).orElseThrow();
  }
}
