package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.PublishedEvent;
import dev.wheelhouse.store.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// WAIT and APPROVAL: RUNNING without a slot, over restarts, until what they wait for comes.
@Tag("X8")
class WaitScenariosTest {
  private static final Task DELAY = new Task.Wait(new Task.WaitFor.Delay(Duration.ofMinutes(10)));
  private static final Task FILE =
      new Task.Wait(new Task.WaitFor.Event("file", Map.of("day", "${logicalTime | yyyy-MM-dd}")));
  private static final Task ASK = new Task.Approval("Pay ${logicalTime | yyyy-MM-dd}?");

  @TempDir Path folder;
  private TestEngine engine;

  @BeforeEach
  void startEngine() {
    engine = TestEngine.in(folder);
  }

  @AfterEach
  void stopEngine() {
    engine.close();
  }

  @Test
  void waitsTakeNoSlotHoweverManyThereAre() {
    engine.given(
        job("wait").with(DELAY).with(dev.wheelhouse.model.definition.Concurrency.FREE), job("x"));

    for (int i = 0; i < 20; i++) {
      engine.is(engine.trigger("wait"), RunState.RUNNING);
    }

    engine.is(engine.trigger("x"), RunState.SUCCESS);
    assertEquals(0, engine.busySlots());
  }

  @Test
  void delayCountsFromTheAttemptsBeginningAlsoOverARestart() {
    engine.given(job("wait").with(DELAY));
    RunId run = engine.trigger("wait");
    engine.advance("PT4M");

    engine.restart();
    assertEquals(new WaitReason.Until(START.plus(Duration.ofMinutes(10))), engine.waitsFor(run));
    engine.leap("PT5M59S").is(run, RunState.RUNNING);

    engine.leap("PT1S").is(run, RunState.SUCCESS);
  }

  @Test
  void timeComesFromATemplate() {
    engine.given(job("wait").with(new Task.Wait(new Task.WaitFor.Time("${logicalTime + 6h}"))));
    RunId run = engine.trigger("wait");

    assertEquals(new WaitReason.Until(START.plus(Duration.ofHours(6))), engine.waitsFor(run));
    engine.leap("PT5H59M").is(run, RunState.RUNNING);

    engine.leap("PT1M").is(run, RunState.SUCCESS);
  }

  @Test
  void timeThatIsNoneFailsForGood() {
    engine.given(
        job("wait").with(new Task.Wait(new Task.WaitFor.Time("${logicalTime | yyyy-MM-dd}"))));

    RunId run = engine.trigger("wait");

    engine.is(run, RunState.FAILED);
    assertThat(engine.run(run).status().lastError()).contains("2026-03-02").contains("instant");
  }

  @Test
  void eventThatFitsEndsTheWaitAndOthersDoNot() {
    engine.given(job("wait").with(FILE));
    RunId run = engine.trigger("wait");
    assertEquals(new WaitReason.Event("file"), engine.waitsFor(run));

    publish("1", "file", Map.of("day", "2026-03-01"));
    publish("2", "mail", Map.of("day", "2026-03-02"));
    engine.is(run, RunState.RUNNING);
    publish("3", "file", Map.of("day", "2026-03-02", "path", "/in/x"));

    engine.is(run, RunState.SUCCESS);
    assertThat(engine.history(run).getLast().why()).isEqualTo("event 3");
  }

  @Test
  void eventThatCameWhileNoEngineLivedEndsTheWait() {
    engine.given(job("wait").with(FILE));
    RunId run = engine.trigger("wait");
    engine.stop();

    try (var store = EngineStores.open(folder)) {
      var event = event("1", "file", Map.of("day", "2026-03-02"));
      var _ = store.commit(List.of(Unit.of(new Change.PublishEvent(event))));
    }
    engine.start();
    engine.settle();

    engine.is(run, RunState.SUCCESS);
  }

  @Test
  void eventOfBeforeTheRunIsNotTaken() {
    engine.given(job("wait").with(FILE));
    publish("1", "file", Map.of("day", "2026-03-02"));
    engine.advance("PT1S");

    RunId run = engine.trigger("wait");

    engine.is(run, RunState.RUNNING);
  }

  @Test
  void timeoutOfTheAttemptEndsTheWaitAlsoAfterARestart() {
    engine.given(job("wait").with(FILE).with(TimeLimits.attempt(Duration.ofMinutes(5))));
    RunId run = engine.trigger("wait");
    engine.advance("PT2M");
    engine.restart();

    engine.leap("PT2M59S").is(run, RunState.RUNNING);
    engine.leap("PT1S").is(run, RunState.TIMEOUT);
  }

  @Test
  void stopEndsTheWait() {
    engine.given(job("wait").with(FILE), job("ask").with(ASK));
    RunId wait = engine.trigger("wait");
    RunId ask = engine.trigger("ask");

    engine.stopRun(wait);
    engine.stopRun(ask);

    engine.is(wait, RunState.CANCELED).is(ask, RunState.CANCELED);
  }

  @Test
  void approvalLetsTheNextNodeGoInTheUnitThatRecordsWhoDecided() {
    engine.given(job("ask").with(ASK), job("pay"), dag("daily", "ask>pay"));
    RunId daily = engine.trigger("daily");
    RunId ask = engine.node(daily, "ask");
    assertEquals(new WaitReason.Approval("Pay 2026-03-02?"), engine.waitsFor(ask));
    engine.restart();

    var _ = decide(ask, true, MARA.because("looks right")).orThrow();
    engine.settle();

    engine.is(daily, RunState.SUCCESS).is(ask, RunState.SUCCESS);
    assertThat(engine.history(ask).getLast().why()).isEqualTo("approved by mara: looks right");
    Unit unit =
        engine.store().written().stream()
            .filter(it -> it.changes().stream().anyMatch(Change.Audit.class::isInstance))
            .reduce((_, last) -> last)
            .orElseThrow();
    assertThat(unit.changes())
        .hasAtLeastOneElementOfType(Change.EndAttempt.class)
        .anyMatch(it -> it instanceof Change.MoveRun move && move.run().equals(ask))
        .anyMatch(it -> it instanceof Change.MoveRun move && move.after().nodeKey().equals("pay"))
        .anyMatch(it -> it instanceof Change.Audit(var entry) && entry.action().equals("APPROVE"));
    assertThat(engine.moves(ask)).doesNotContain("REFUSED");
  }

  @Test
  void refusedApprovalFailsForGoodWithWhoAndWhy() {
    engine.given(job("ask").with(ASK).with(Jobs.attempts(3, "PT1S")));
    RunId ask = engine.trigger("ask");

    var _ = decide(ask, false, MARA.because("wrong amount")).orThrow();
    engine.advance("PT10S");

    engine.is(ask, RunState.FAILED);
    assertEquals("refused by mara: wrong amount", engine.run(ask).status().lastError());
    assertEquals(1, engine.run(ask).status().attempts());
    assertEquals(1, engine.deadLetters().size());
  }

  @Test
  void onlyAWaitingApprovalCanBeDecidedAndOnlyOnce() {
    engine.given(job("x"), job("wait").with(DELAY), job("ask").with(ASK));
    RunId wait = engine.trigger("wait");
    RunId ask = engine.trigger("ask");
    var _ = decide(ask, true, MARA).orThrow();
    engine.settle();

    for (RunId run : List.of(engine.trigger("x"), wait, ask)) {
      assertEquals(Fault.STATE_CONFLICT, refused(run, MARA).code());
    }
    assertEquals(Fault.NOT_FOUND, refused(new RunId(999_999), MARA).code());
    engine.is(ask, RunState.SUCCESS);
  }

  @Test
  @Tag("SEC2")
  void anotherTenantCantDecide() {
    engine.given(job("ask").with(ASK));
    RunId ask = engine.trigger("ask");

    assertEquals(Fault.NOT_FOUND, refused(ask, new Caller(new TenantId(9), "eve", "", "")).code());
    engine.is(ask, RunState.RUNNING);
  }

  @Test
  void decisionOnAStoreThatIsAwayIsWrittenWhenItIsBack() {
    engine.given(job("ask").with(ASK));
    RunId ask = engine.trigger("ask");
    engine.store().failCommits(1);
    var deciding = Thread.startVirtualThread(() -> decide(ask, true, MARA));

    org.awaitility.Awaitility.await()
        .until(
            () -> {
              engine.time.advance(Duration.ofSeconds(1));
              return !deciding.isAlive();
            });
    engine.settle();

    engine.is(ask, RunState.SUCCESS);
  }

  private Answer<RunId> decide(RunId run, boolean approved, Caller caller) {
    return engine.api().execute(new Command.Decide(run, approved), caller);
  }

  private Fault refused(RunId run, Caller caller) {
    var command = new Command.Decide(run, true);
    Fault previewed = engine.api().preview(command, caller).refusal();
    Fault fault = assertInstanceOf(Answer.Rejected.class, decide(run, true, caller)).fault();
    assertEquals(previewed, fault);
    return fault;
  }

  private void publish(String id, String name, Map<String, String> payload) {
    var change = new Change.PublishEvent(event(id, name, payload));
    var _ = engine.api().duties.journal().write(Unit.of(change)).join();
    engine.settle();
  }

  private PublishedEvent event(String id, String name, Map<String, String> payload) {
    return new PublishedEvent(
        Long.parseLong(id) + 1_000_000,
        TenantId.DEFAULT,
        name,
        id,
        payload,
        List.of(),
        engine.time.instant(),
        "mara");
  }
}
