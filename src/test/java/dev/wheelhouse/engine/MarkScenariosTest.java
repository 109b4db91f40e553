package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.attempts;
import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail.Action;
import dev.wheelhouse.api.RunDetail.Refusal;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Marks of runs in each of their states, and what follows from them.
@Tag("K5")
@Tag("S1")
class MarkScenariosTest {
  private static final Caller MARA = TestEngine.MARA.because("seen in the ledger");
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.inMemory(2);
    engine.given(job("pull"), job("settle"), job("bill"), job("long"));
    engine.given(job("patient").with(attempts(2, "PT1H")));
    engine.given(dag("billing", "pull>settle", "settle>bill"));
    engine.script.hold("long");
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PAUSED", "LOST", "NEEDS_CONFIRMATION"})
  void everyStateTakesTheMarksOfTheTableAndNoOther(RunState state) {
    for (Act.As as : Act.As.values()) {
      RunId run = in(state);
      Optional<RunState> to = RunLifecycle.RUN.next(state, move(as));
      Refusal allowed = actions(run).get(action(as));

      Answer<RunId> answer = mark(run, as, MARA);

      assertEquals(to.isPresent(), answer instanceof Answer.Done, () -> state + " as " + as);
      assertEquals(to.isPresent(), allowed == Refusal.ALLOWED, () -> state + " as " + as);
      engine.is(run, to.orElse(state));
      tidy();
    }
  }

  @Test
  void markThatTheTableDoesNotKnowIsRefusedWithBothStatesAndRecorded() {
    RunId run = engine.trigger("long");

    Fault fault = refused(run, Act.As.SUCCESS);

    assertEquals(Fault.STATE_CONFLICT, fault.code());
    assertThat(fault.message()).contains("RUNNING").contains("SUCCESS").contains("Stop it first");
    assertEquals("REFUSED", engine.moves(run).getLast());
  }

  @Test
  void markNeedsAReason() {
    RunId run = failed("settle");

    Fault fault =
        assertInstanceOf(Answer.Rejected.class, mark(run, Act.As.SUCCESS, TestEngine.MARA)).fault();

    assertEquals(Map.of("field", List.of("reason")), fault.details());
    engine.is(run, RunState.FAILED);
  }

  @Test
  @Tag("D3")
  @Tag("D8")
  void markedSuccessReleasesWhatWaitedAndTheEndedDagRunEndsAnewAllInOneUnit() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");
    RunId settle = engine.node(run, "settle");
    Preview preview = preview(settle, Act.As.SUCCESS);

    mark(settle, Act.As.SUCCESS, MARA.expecting(preview.revision())).orThrow();
    engine.settle();

    assertEquals(List.of("bill"), preview.starts().stream().map(Preview.Effect::name).toList());
    assertEquals(List.of(new Impact.Unblocks(List.of("bill"))), preview.impacts());
    engine.is(settle, RunState.SUCCESS).is(run, RunState.SUCCESS);
    assertEquals(List.of("pull", "settle", "bill"), engine.script.begunJobs());
    assertEquals(List.of("CREATED", "FAIL", "REOPEN", "SUCCEED"), engine.moves(run));
    Unit unit = unitOf(settle, RunState.SUCCESS);
    assertThat(unit.changes()).anyMatch(it -> moves(it, engine.node(run, "bill"), RunState.QUEUED));
    assertThat(unit.changes()).anyMatch(it -> moves(it, run, RunState.RUNNING));
    assertThat(unit.changes()).anyMatch(it -> audit(it, "MARK_SUCCESS"));
    assertEquals(List.of(), engine.deadLetters());
  }

  @Test
  @Tag("D2")
  void skipByAPersonCountsAsSuccessForWhatFollows() {
    engine.script.fails("settle", 1);
    RunId run = engine.trigger("billing");

    mark(engine.node(run, "settle"), Act.As.SKIPPED, MARA).orThrow();
    engine.settle();

    assertEquals(
        Map.of("pull", RunState.SUCCESS, "settle", RunState.SKIPPED, "bill", RunState.SUCCESS),
        engine.nodeStates(run));
    engine.is(run, RunState.SUCCESS);
  }

  @Test
  @Tag("D8")
  @Tag("F4")
  void markedFailedOpensADeadLetterAndTheDagRunEndsFailed() {
    RunId run = engine.trigger("billing");
    RunId bill = engine.node(run, "bill");

    mark(bill, Act.As.FAILED, MARA).orThrow();

    engine.is(bill, RunState.FAILED).is(run, RunState.FAILED);
    assertThat(engine.run(run).status().lastError()).contains("bill: marked failed: seen in");
    assertEquals(1, engine.deadLetters().size());
  }

  @Test
  void previewOfAFailureSaysWhatItBlocks() {
    engine.given(dag("chain", "patient>settle", "settle>bill"));
    engine.script.fails("patient", 1);
    RunId run = engine.trigger("chain");

    Preview preview = preview(engine.node(run, "patient"), Act.As.FAILED);

    assertEquals(List.of(), preview.starts());
    assertEquals(List.of(new Impact.Blocks(List.of("settle", "bill"))), preview.impacts());
  }

  @Test
  @Tag("D8")
  void dagRunWithAnotherFailureEndsFailedAgain() {
    engine.given(dag("two", "pull", "settle"));
    engine.script.fails("pull", 1).fails("settle", 1);
    RunId run = engine.trigger("two");

    mark(engine.node(run, "pull"), Act.As.SUCCESS, MARA).orThrow();

    engine.is(run, RunState.FAILED);
    assertThat(engine.run(run).status().lastError()).startsWith("settle: ");
  }

  @Test
  void dagRunItselfIsNotMarked() {
    RunId run = engine.trigger("billing");

    assertThat(refused(run, Act.As.FAILED).message()).contains("Mark those");
    assertEquals(Refusal.STATE_FORBIDS, actions(run).get(Action.MARK_FAILED));
  }

  @Test
  void runThatHasANewerOneIsNotMarked() {
    RunId run = failed("settle");
    engine.rerun(run, false);

    assertThat(refused(run, Act.As.SUCCESS).message()).contains("newer run");
  }

  @Test
  @Tag("S3")
  void markOfWhatHasMovedOnSinceThePreviewIsRefused() {
    RunId run = failed("patient");
    Preview preview = preview(run, Act.As.SUCCESS);
    engine.api().execute(new Command.RetryNow(run), MARA).orThrow();
    engine.settle();

    Answer<RunId> answer = mark(run, Act.As.FAILED, MARA.expecting(preview.revision()));

    assertInstanceOf(Answer.Rejected.class, answer);
    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void endedWaitStartsTheNextAttemptAtOnceAndIsTold() {
    RunId run = failed("patient");
    Preview preview = engine.api().preview(new Command.RetryNow(run), MARA);

    engine.api().execute(new Command.RetryNow(run), MARA).orThrow();
    engine.settle();

    assertNull(preview.refusal());
    engine.is(run, RunState.SUCCESS);
    assertThat(engine.moves(run)).contains("RETRY_NOW");
    assertThat(engine.history(run))
        .anyMatch(it -> it.type().equals("RETRY_NOW") && it.who().equals("mara"));
    assertEquals(1, writtenAudits("RETRY_NOW"));
  }

  @Test
  void waitThatIsNoneCanNotBeEnded() {
    RunId run = engine.trigger("long");

    Fault fault =
        assertInstanceOf(
                Answer.Rejected.class, engine.api().execute(new Command.RetryNow(run), MARA))
            .fault();

    assertThat(fault.message()).contains("RUNNING").contains("waits for no attempt");
    assertEquals(Refusal.NOT_WAITING, actions(run).get(Action.RETRY_NOW));
    assertEquals(Refusal.ATTEMPT_BEGUN, actions(run).get(Action.HOLD));
  }

  /// A run that has come to a state.
  private RunId in(RunState state) {
    return switch (state) {
      case PENDING -> {
        engine.given(dag("wait", "long>settle"));
        yield engine.node(engine.trigger("wait"), "settle");
      }
      case QUEUED -> {
        engine.trigger("long");
        engine.trigger("long");
        yield engine.trigger("settle");
      }
      case RUNNING -> engine.trigger("long");
      case RETRY_WAIT -> failed("patient");
      case SUCCESS -> engine.trigger("settle");
      case FAILED -> failed("settle");
      case TIMEOUT -> ended(new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out"));
      case CANCELED -> {
        RunId run = engine.trigger("long");
        engine.stopRun(run);
        yield run;
      }
      case SKIPPED -> ended(new Outcome(Outcome.Kind.SKIPPED, 75, "", ""));
      case PAUSED, LOST, NEEDS_CONFIRMATION -> throw new IllegalArgumentException(state.name());
    };
  }

  private RunId failed(String job) {
    engine.script.fails(job, 1);
    return engine.trigger(job);
  }

  private RunId ended(Outcome outcome) {
    RunId run = engine.trigger("long");
    engine.end(run, outcome);
    return run;
  }

  /// Frees the slots.
  private void tidy() {
    engine.runsOf("long").stream()
        .filter(it -> !it.state().terminal())
        .forEach(it -> engine.stopRun(it.id()));
    engine.runsOf("wait").stream()
        .filter(it -> !it.state().terminal())
        .forEach(it -> engine.stopRun(it.id()));
  }

  private static Move move(Act.As as) {
    return switch (as) {
      case SUCCESS -> Move.MARK_SUCCESS;
      case FAILED -> Move.MARK_FAILED;
      case SKIPPED -> Move.SKIP;
    };
  }

  private static Action action(Act.As as) {
    return switch (as) {
      case SUCCESS -> Action.MARK_SUCCESS;
      case FAILED -> Action.MARK_FAILED;
      case SKIPPED -> Action.SKIP;
    };
  }

  private Map<Action, Refusal> actions(RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA).actions();
  }

  private Answer<RunId> mark(RunId run, Act.As as, Caller caller) {
    return engine.api().execute(new Command.Mark(run, as), caller);
  }

  private Preview preview(RunId run, Act.As as) {
    return engine.api().preview(new Command.Mark(run, as), MARA);
  }

  /// By the preview and by the command alike.
  private Fault refused(RunId run, Act.As as) {
    Fault fault = assertInstanceOf(Answer.Rejected.class, mark(run, as, MARA)).fault();
    assertEquals(fault, preview(run, as).refusal());
    return fault;
  }

  private Unit unitOf(RunId run, RunState to) {
    return engine.store().written().stream()
        .filter(unit -> unit.changes().stream().anyMatch(it -> moves(it, run, to)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean moves(Change change, RunId run, RunState to) {
    return change instanceof Change.MoveRun move
        && move.run().equals(run)
        && move.next().state() == to;
  }

  private static boolean audit(Change change, String action) {
    return change instanceof Change.Audit(var entry) && entry.action().equals(action);
  }

  private long writtenAudits(String action) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(it -> audit(it, action))
        .count();
  }
}
