package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.Judge.Verdict;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunDetail.Undoing;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.Compensation.When;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.AuditEntry;
import dev.wheelhouse.store.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Failures that another job undoes, and runs in doubt that a person judges.
class CompensationScenariosTest {
  private static final Parameter ORDER =
      new Parameter("order", Parameter.Type.TEXT, false, "1", List.of());
  private static final Parameter CARD =
      new Parameter("card", Parameter.Type.TEXT, false, "visa", List.of());

  @Test
  @Tag("F5")
  void finalFailureIsUndoneOnceWithTheParametersThatBothKnow() {
    try (TestEngine engine = engine(When.ON_FINAL_FAILURE)) {
      engine.script().fails("pay", 1);
      RunId failed = engine.trigger("pay", "", Map.of("order", "42"));

      Run undo = engine.runsOf("refund").getFirst();

      engine.is(failed, RunState.FAILED).is(undo.id(), RunState.SUCCESS);
      assertEquals(1, engine.runsOf("refund").size());
      assertEquals(Map.of("order", "42"), undo.parameters());
      assertEquals(TriggerSource.COMPENSATION, undo.origin().source());
      assertEquals(failed, undo.origin().undoes());
      assertThat(engine.moves(failed)).endsWith("FAIL", "COMPENSATING", "COMPENSATED");
      assertEquals("no connections left", engine.run(failed).status().lastError());
      assertEquals(new Undoing(Undoing.State.COMPENSATED, undo.id()), undoing(engine, failed));
      assertEquals(1, engine.deadLetters().size());
    }
  }

  @Test
  @Tag("F5")
  void undoingThatFailsIsToldAndNotUndoneAndCanBeRerun() {
    try (TestEngine engine = engine(When.ON_FINAL_FAILURE)) {
      engine.script().fails("pay", 1).plan("refund", Outcome.failed("the bank is closed"));
      RunId failed = engine.trigger("pay", "", Map.of());
      RunId undo = engine.runsOf("refund").getFirst().id();
      assertEquals(new Undoing(Undoing.State.FAILED, undo), undoing(engine, failed));
      assertThat(engine.moves(failed)).endsWith("COMPENSATION_FAILED");
      assertThat(engine.history(failed).getLast().why()).contains("the bank is closed");
      assertEquals("no connections left", engine.run(failed).status().lastError());

      RunId again = engine.rerun(undo, false);

      assertEquals(new Undoing(Undoing.State.COMPENSATED, again), undoing(engine, failed));
      assertThat(engine.moves(failed)).endsWith("COMPENSATION_FAILED", "COMPENSATED");
    }
  }

  @Test
  @Tag("F5")
  void onRequestUndoesWhenAskedAndOnce() {
    try (TestEngine engine = engine(When.ON_REQUEST)) {
      engine.script().fails("pay", 1);
      RunId failed = engine.trigger("pay", "", Map.of());
      assertEquals(List.of(), engine.runsOf("refund"));

      RunId undo = engine.api().execute(new Command.Compensate(failed), MARA).orThrow();
      engine.settle();
      Fault twice = refused(engine, new Command.Compensate(failed));
      Fault ofUndo = refused(engine, new Command.Compensate(undo));

      engine.is(undo, RunState.SUCCESS);
      assertEquals(Fault.STATE_CONFLICT, twice.code());
      assertThat(twice.message()).contains("Run " + undo + " undoes run " + failed);
      assertThat(ofUndo.message()).contains("is SUCCESS");
      assertThat(audited(engine)).contains("COMPENSATE");
    }
  }

  @Test
  @Tag("F5")
  void nodeThatFailsIsUndoneToo() {
    try (TestEngine engine = engine(When.ON_FINAL_FAILURE)) {
      engine.given(job("after"), dag("chain", "pay>after"));
      engine.script().fails("pay", 1);
      RunId chain = engine.trigger("chain");

      engine.is(chain, RunState.FAILED);
      Run undo = engine.runsOf("refund").getFirst();
      assertEquals(engine.node(chain, "pay"), undo.origin().undoes());
    }
  }

  @Test
  @Tag("F5")
  void whatUndoesMustBeAnotherJobThatIsThere() {
    try (TestEngine engine = TestEngine.inMemory()) {
      Fault missing = refused(engine, save("pay", "refund"));
      Fault itself = refused(engine, save("pay", "pay"));
      engine.given(job("refund"));
      engine.api().execute(save("pay", "refund"), MARA).orThrow();
      Fault deleted = refused(engine, new Command.DeleteDefinition("refund"));

      assertEquals(List.of("compensation.job"), missing.details().get("field"));
      assertEquals(List.of("compensation.job"), itself.details().get("field"));
      assertEquals(Fault.IN_USE, deleted.code());
      assertThat(deleted.message()).contains("pay");
    }
  }

  @Test
  @Tag("F7")
  void verdictOfFailureBringsLetterAndCompensation(@TempDir Path folder) {
    try (TestEngine engine = lostPayment(folder)) {
      RunId lost = engine.runsOf("pay").getFirst().id();
      engine.is(lost, RunState.NEEDS_CONFIRMATION);
      Fault withoutReason = refused(engine, new Command.Judge(lost, Verdict.IT_FAILED));

      judge(engine, lost, Verdict.IT_FAILED);
      Fault twice =
          assertInstanceOf(
                  Answer.Rejected.class,
                  engine
                      .api()
                      .execute(new Command.Judge(lost, Verdict.IT_SUCCEEDED), MARA.because("sure")))
              .fault();

      assertEquals(List.of("reason"), withoutReason.details().get("field"));
      engine.is(lost, RunState.FAILED);
      assertEquals(lost, engine.deadLetters().getFirst().run());
      assertEquals(lost, engine.runsOf("refund").getFirst().origin().undoes());
      assertEquals(Fault.STATE_CONFLICT, twice.code());
      assertThat(audited(engine)).contains("JUDGE_IT_FAILED");
    }
  }

  @Test
  @Tag("F7")
  void verdictOfSuccessEndsItAndOneOfNeverRunDispatchesItAgain(@TempDir Path folder) {
    try (TestEngine engine = lostPayment(folder)) {
      RunId lost = engine.runsOf("pay").getFirst().id();
      judge(engine, lost, Verdict.IT_DID_NOT_RUN);
      engine.is(lost, RunState.RUNNING);
      assertEquals(2, engine.run(lost).status().attempts());
      engine.stop();
      engine.script().vanish(lost);
      engine.start();
      engine.settle();

      judge(engine, lost, Verdict.IT_SUCCEEDED);

      engine.is(lost, RunState.SUCCESS);
      assertEquals(List.of(), engine.runsOf("refund"));
    }
  }

  private static TestEngine lostPayment(Path folder) {
    TestEngine engine = TestEngine.in(folder).given(refund(), pay(When.ON_FINAL_FAILURE));
    engine.script().hold("pay");
    RunId run = engine.trigger("pay");
    engine.stop();
    engine.script().vanish(run);
    engine.start();
    engine.settle();
    return engine;
  }

  private static void judge(TestEngine engine, RunId run, Verdict verdict) {
    var judge = new Command.Judge(run, verdict);
    assertEquals(run, engine.api().execute(judge, MARA.because("the bank says so")).orThrow());
    engine.settle();
  }

  private static List<String> audited(TestEngine engine) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(change -> ((Change.Audit) change).entry())
        .map(AuditEntry::action)
        .toList();
  }

  private static Undoing undoing(TestEngine engine, RunId run) {
    return engine.api().ask(new Query.GetRun(run), MARA).undoing();
  }

  private static Fault refused(TestEngine engine, Command<?> command) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
  }

  private static Command.SaveDefinition save(String name, String undoneBy) {
    var compensation = new Compensation(undoneBy, When.ON_FINAL_FAILURE);
    return new Command.SaveDefinition(job(name).with(Safety.DEFAULT.with(compensation)), 0);
  }

  private static TestEngine engine(When when) {
    return TestEngine.inMemory().given(refund(), pay(when));
  }

  private static JobDefinition refund() {
    return job("refund").withParameters(List.of(ORDER));
  }

  private static JobDefinition pay(When when) {
    return job("pay")
        .withParameters(List.of(ORDER, CARD))
        .with(Safety.DEFAULT.with(new Compensation("refund", when)));
  }
}
