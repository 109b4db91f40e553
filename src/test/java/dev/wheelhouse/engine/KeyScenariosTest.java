package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Command.Judge.Verdict;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.IdempotencyKey.Repeat;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.KeyHold;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Payments that must not be made twice.
@Tag("F6")
class KeyScenariosTest {
  private static final Map<String, String> ORDER = Map.of("order", "42");

  @Test
  void secondPaymentIsRefusedAndNamesTheFirst() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.REFUSE))) {
      RunId first = engine.trigger("pay", "", ORDER);

      Fault fault = refused(trigger(engine, ORDER));

      engine.is(first, RunState.SUCCESS);
      assertEquals(Fault.DUPLICATE_OPERATION, fault.code());
      assertThat(fault.message()).contains("Run " + first).contains("has succeeded");
      assertEquals(1, engine.runsOf("pay").size());
      RunId other = engine.trigger("pay", "", Map.of("order", "43"));
      engine.is(other, RunState.SUCCESS);
    }
  }

  @Test
  @Tag("ch20-4")
  void afterAFailedFirstTheSecondRuns() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.REFUSE))) {
      engine.script().fails("pay", 1);
      RunId first = engine.trigger("pay", "", ORDER);

      RunId second = engine.trigger("pay", "", ORDER);

      engine.is(first, RunState.FAILED).is(second, RunState.SUCCESS);
    }
  }

  @Test
  void ofTwoAtTheSameMomentOneRuns() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.REFUSE))) {
      engine.script().hold("pay");
      List<RunId> runs = new CopyOnWriteArrayList<>();
      var asked =
          IntStream.range(0, 4)
              .mapToObj(
                  _ ->
                      CompletableFuture.runAsync(
                          () -> {
                            if (trigger(engine, ORDER) instanceof Answer.Done<RunId>(var run)) {
                              runs.add(run);
                            }
                          },
                          Thread::startVirtualThread))
              .toList();
      asked.forEach(CompletableFuture::join);
      engine.settle();

      assertEquals(1, engine.script().begun().size());
      RunId first = engine.script().begun().getFirst().context().place().run();
      for (RunId run : runs) {
        engine.is(run, run.equals(first) ? RunState.RUNNING : RunState.FAILED);
        if (!run.equals(first)) {
          assertThat(engine.run(run).status().lastError())
              .startsWith("409_DUPLICATE_OPERATION")
              .contains("run " + first);
        }
      }
      assertEquals(List.of(), engine.deadLetters());
    }
  }

  @Test
  void retriesKeepTheKeyAndACancelledRunGivesItBack() {
    try (TestEngine engine = TestEngine.inMemory()) {
      engine.given(pay(Repeat.REFUSE).with(Jobs.attempts(2, "PT10S")));
      engine.script().fails("pay", 1).hold("pay");
      RunId first = engine.trigger("pay", "", ORDER);
      assertEquals(Fault.DUPLICATE_OPERATION, refused(trigger(engine, ORDER)).code());

      engine.advance("PT11S").is(first, RunState.RUNNING);
      engine.stopRun(first);
      RunId second = engine.trigger("pay", "", ORDER);

      engine.is(first, RunState.CANCELED).is(second, RunState.RUNNING);
    }
  }

  @Test
  void answeredOneWaitsForTheFirstAndEndsWithItsResult() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.ANSWER))) {
      engine.script().hold("pay");
      RunId first = engine.trigger("pay", "", ORDER);
      RunId second = engine.trigger("pay", "", ORDER);
      var waits = engine.api().ask(new Query.GetRun(second), MARA).view().waitsFor();

      engine.end(first, Outcome.SUCCESS);

      assertEquals(new WaitReason.SameKey(first), waits);
      engine.is(second, RunState.SUCCESS);
      assertEquals(1, engine.script().begun().size());
      assertThat(engine.history(second).getLast().why()).contains("run " + first);
    }
  }

  @Test
  void answeredOneRunsItselfWhenTheFirstFails() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.ANSWER))) {
      engine.script().hold("pay");
      RunId first = engine.trigger("pay", "", ORDER);
      RunId second = engine.trigger("pay", "", ORDER);

      engine.end(first, Outcome.failed("declined"));

      engine.is(second, RunState.RUNNING);
    }
  }

  @Test
  @Tag("F7")
  void keyOfALostRunStaysReservedUntilItIsJudged(@TempDir Path folder) {
    try (TestEngine engine = TestEngine.in(folder).given(pay(Repeat.REFUSE))) {
      engine.script().hold("pay");
      RunId lost = engine.trigger("pay", "", ORDER);
      engine.stop();
      engine.script().vanish(lost);
      engine.start();
      engine.settle();

      Fault whileInDoubt = refused(trigger(engine, ORDER));
      var judge = new Command.Judge(lost, Verdict.IT_FAILED);
      engine.api().execute(judge, MARA.because("the bank knows nothing of it")).orThrow();
      RunId second = engine.trigger("pay", "", ORDER);

      assertEquals(Fault.DUPLICATE_OPERATION, whileInDoubt.code());
      engine.is(lost, RunState.FAILED).is(second, RunState.RUNNING);
    }
  }

  @Test
  void rerunOfWhatWasDoneAsksFirst() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.REFUSE))) {
      RunId first = engine.trigger("pay", "", ORDER);
      var rerun = new Command.Rerun(first, false);

      Preview preview = engine.api().preview(rerun, MARA);
      Answer<RunId> unasked = engine.api().execute(rerun, MARA);
      RunId again = engine.api().execute(rerun, MARA.expecting(preview.revision())).orThrow();
      engine.settle();

      assertThat(preview.impacts()).contains(new Preview.Impact.KeyCommitted("pay", first));
      assertEquals(Fault.DUPLICATE_OPERATION, refused(unasked).code());
      engine.is(again, RunState.SUCCESS);
      assertEquals(again, holder(engine, again).run());
    }
  }

  @Test
  void keysExpireAndAreForgotten() {
    try (TestEngine engine = TestEngine.inMemory().given(pay(Repeat.REFUSE))) {
      RunId first = engine.trigger("pay", "", ORDER);
      engine.leap("PT59M");
      assertEquals(Fault.DUPLICATE_OPERATION, refused(trigger(engine, ORDER)).code());
      assertEquals(first, holder(engine, first).run());

      engine.leap("PT6M");

      assertEquals(Optional.empty(), engine.store().keys().of(first));
      engine.is(engine.trigger("pay", "", ORDER), RunState.SUCCESS);
    }
  }

  @Test
  void keyOfJobSlotAndParametersDoesNotStopOtherSlots() {
    try (TestEngine engine =
        TestEngine.inMemory()
            .given(pay(new IdempotencyKey(true, "", Duration.ofHours(1), Repeat.REFUSE)))) {
      List<RunId> runs =
          IntStream.range(0, 3).mapToObj(_ -> engine.trigger("pay", "", ORDER)).toList();

      assertEquals(
          List.of(RunState.SUCCESS),
          runs.stream()
              .map(run -> engine.run(run).state())
              .distinct()
              .collect(Collectors.toList()));
    }
  }

  private static KeyHold holder(TestEngine engine, RunId run) {
    return engine.store().keys().of(run).orElseThrow();
  }

  private static Answer<RunId> trigger(TestEngine engine, Map<String, String> parameters) {
    return engine.api().execute(new Command.Trigger("pay", "", Optional.empty(), parameters), MARA);
  }

  private static Fault refused(Answer<RunId> answer) {
    return assertInstanceOf(Answer.Rejected.class, answer).fault();
  }

  private static JobDefinition pay(Repeat repeat) {
    return pay(new IdempotencyKey(true, "pay-${params.order}", Duration.ofHours(1), repeat));
  }

  private static JobDefinition pay(IdempotencyKey key) {
    var order = new Parameter("order", Parameter.Type.TEXT, true, "", List.of());
    return job("pay")
        .withParameters(List.of(order))
        .with(Safety.DEFAULT.with(key))
        .with(Concurrency.FREE);
  }
}
