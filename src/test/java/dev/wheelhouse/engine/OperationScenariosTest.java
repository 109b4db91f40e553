package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bulk operations over real engines: what each of their runs becomes, and how they end.
@Tag("K6")
class OperationScenariosTest {
  private static final Caller NIA = Caller.local("nia");
  private static final Selection LETTERS =
      new Selection.Queued(QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS));
  private static final Act REPLAY = new Act.Rerun(RerunPlan.SAME, false);
  private final AtomicInteger number = new AtomicInteger();

  @Test
  @Tag("F4")
  void groupOfDeadLettersIsReplayedAndNothingElse() {
    try (TestEngine engine = withFailures(12)) {
      engine.given(job("ship"));
      engine.script().plan("ship", Outcome.failed("disk full"));
      RunId other = engine.trigger("ship");

      OperationView begun =
          start(engine, plan(REPLAY, group("order # is locked"), Pace.AT_ONCE)).orThrow();
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(OperationState.DONE, ended.state());
      assertEquals(new OperationView.Counts(12, 0, 0, 12, 0, 0, 0), ended.counts());
      assertEquals(List.of(other), engine.deadLetters().stream().map(it -> it.run()).toList());
      for (OperationItem item : items(engine, begun.id())) {
        engine.is(made(item), RunState.SUCCESS);
        assertEquals(1, engine.run(made(item)).key().generation());
      }
    }
  }

  @Test
  @Tag("U6")
  void canaryWhoseCauseIsStillThereStopsAfterTheFirstShare() {
    try (TestEngine engine = withFailures(1_000)) {
      engine.script().calls("pay", this::locked);
      OperationView begun = start(engine, plan(REPLAY, LETTERS, Pace.CANARY)).orThrow();
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(OperationState.STOPPED, ended.state());
      assertEquals(new OperationView.Counts(1_000, 0, 0, 0, 1, 0, 999), ended.counts());
      assertThat(ended.why()).contains("first run failed again");
      assertEquals(1_000, engine.deadLetters().size());
    }
  }

  @Test
  @Tag("U6")
  void canaryStopsInItsSecondShareWhenTheSameErrorComesBack() {
    try (TestEngine engine = withFailures(40)) {
      var attempts = new AtomicInteger();
      engine
          .script()
          .calls(
              "pay",
              () ->
                  attempts.incrementAndGet() == 2
                      ? Outcome.failed("order 999 is locked")
                      : Outcome.SUCCESS);

      OperationView ended =
          awaitEnd(engine, start(engine, plan(REPLAY, LETTERS, Pace.CANARY)).orThrow().id());

      assertEquals(OperationState.STOPPED, ended.state());
      assertThat(ended.counts().succeeded() + ended.counts().failed()).isBetween(2L, 3L);
      assertThat(ended.why()).contains("same error");
      assertEquals(2, ended.stage());
    }
  }

  @Test
  @Tag("U6")
  void canaryWhoseCauseIsMendedGoesThrough() {
    try (TestEngine engine = withFailures(60)) {

      OperationView ended =
          awaitEnd(engine, start(engine, plan(REPLAY, LETTERS, Pace.CANARY)).orThrow().id());

      assertEquals(OperationState.DONE, ended.state());
      assertEquals(60, ended.counts().succeeded());
      assertEquals(List.of(), engine.deadLetters());
    }
  }

  @Test
  void canceledHalfWayDoesNotBeginWhatWaits() {
    try (TestEngine engine = withFailures(30)) {
      engine.script().hold("pay");
      OperationView begun =
          start(engine, plan(REPLAY, LETTERS, Pace.AT_ONCE.parallel(3))).orThrow();
      look(engine);
      assertEquals(3, get(engine, begun.id()).counts().underWay());

      engine.api().execute(new Command.CancelOperation(begun.id()), MARA).orThrow();
      look(engine);

      assertEquals(
          new OperationView.Counts(30, 0, 3, 0, 0, 0, 27), get(engine, begun.id()).counts());
      assertEquals(OperationState.CANCELING, get(engine, begun.id()).state());
      items(engine, begun.id()).stream()
          .filter(it -> it.state() == ItemState.UNDER_WAY)
          .forEach(it -> engine.end(made(it), Outcome.SUCCESS));
      OperationView ended = awaitEnd(engine, begun.id());
      assertEquals(OperationState.CANCELED, ended.state());
      assertEquals(new OperationView.Counts(30, 0, 0, 3, 0, 0, 27), ended.counts());
      assertEquals(33, engine.runsOf("pay").size());
    }
  }

  @Test
  void nextEngineGoesOnAndDoesEachItemOnce(@TempDir Path folder) {
    try (TestEngine engine = failing(TestEngine.in(folder), 20)) {
      engine.script().hold("pay");
      OperationView begun =
          start(engine, plan(REPLAY, LETTERS, Pace.AT_ONCE.parallel(4))).orThrow();
      look(engine);
      List<OperationItem> underWay = underWay(engine, begun.id());
      engine.stop();
      engine.script().end(made(underWay.getFirst()), Outcome.SUCCESS);

      engine.start();
      engine.script().letGo("pay");
      underWay.stream().skip(1).forEach(it -> engine.script().tryEnd(made(it), Outcome.SUCCESS));
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(new OperationView.Counts(20, 0, 0, 20, 0, 0, 0), ended.counts());
      assertEquals(40, engine.runsOf("pay").size());
    }
  }

  @Test
  void whatComesLaterIsNotTouched() {
    try (TestEngine engine = withFailures(5)) {
      engine.script().hold("pay");
      OperationView begun =
          start(engine, plan(REPLAY, LETTERS, Pace.AT_ONCE.parallel(1))).orThrow();
      look(engine);
      engine.given(job("ship"));
      engine.script().plan("ship", Outcome.failed("order 5 is locked"));
      RunId later = engine.trigger("ship");

      engine.script().letGo("pay");
      engine.end(made(underWay(engine, begun.id()).getFirst()), Outcome.SUCCESS);
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(5, ended.counts().total());
      assertEquals(List.of(later), engine.deadLetters().stream().map(it -> it.run()).toList());
    }
  }

  @Test
  void whatIsBegunIsWhatWasShown() {
    try (TestEngine engine = withFailures(3)) {
      var command = new Command.StartOperation(plan(REPLAY, LETTERS, Pace.AT_ONCE));
      Preview shown = engine.api().preview(command, MARA);
      trigger(engine);
      engine.settle();

      var refused = engine.api().execute(command, MARA.expecting(shown.revision()));
      var again = engine.api().preview(command, MARA);
      var begun = engine.api().execute(command, MARA.expecting(again.revision()));

      assertEquals(Fault.STATE_CONFLICT, fault(refused).code());
      assertEquals(4, begun.orThrow().counts().total());
      assertEquals(
          List.of(),
          engine.api().ask(openOperations(), NIA).items().stream()
              .filter(it -> it.counts().total() == 3)
              .toList());
    }
  }

  @Test
  void previewCountsAndNamesTheFirst() {
    try (TestEngine engine = withFailures(120)) {
      var command = new Command.StartOperation(plan(REPLAY, LETTERS, Pace.AT_ONCE));

      Preview shown = engine.api().preview(command, MARA);
      Preview nothing =
          engine
              .api()
              .preview(
                  new Command.StartOperation(plan(REPLAY, group("never seen"), Pace.AT_ONCE)),
                  MARA);

      assertEquals(100, shown.starts().size());
      assertEquals("pay", shown.starts().getFirst().name());
      assertThat(shown.impacts())
          .contains(
              new Preview.Impact.Reaches(120, 1), new Preview.Impact.NotRepeatable(120, "pay"));
      assertNotNull(nothing.refusal());
    }
  }

  @Test
  void refusalsAreSaidAtTheirItems() {
    try (TestEngine engine = withFailures(3)) {
      RunId replayed = engine.deadLetters().getLast().run();
      List<RunId> all = engine.runsOf("pay").stream().map(it -> it.id()).toList();
      engine.rerun(replayed, false);

      OperationView ended =
          awaitEnd(
              engine,
              start(engine, plan(REPLAY, new Selection.Listed(all), Pace.AT_ONCE)).orThrow().id());

      assertEquals(new OperationView.Counts(3, 0, 0, 2, 0, 1, 0), ended.counts());
      OperationItem refused =
          items(engine, ended.id()).stream()
              .filter(it -> it.state() == ItemState.REFUSED)
              .findFirst()
              .orElseThrow();
      assertEquals(replayed, refused.run());
      assertThat(refused.said()).contains("newer run");
    }
  }

  @Test
  @Tag("F4")
  void discardingNeedsAReasonAndLeavesTheRuns() {
    try (TestEngine engine = withFailures(4)) {
      OperationPlan discard = plan(new Act.Discard(), LETTERS, Pace.AT_ONCE);

      var silent = engine.api().execute(new Command.StartOperation(discard), MARA);
      var begun =
          engine
              .api()
              .execute(new Command.StartOperation(discard), MARA.because("paid by hand"))
              .orThrow();
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(Fault.INVALID_FIELD, fault(silent).code());
      assertEquals(4, ended.counts().succeeded());
      assertEquals(List.of(), engine.deadLetters());
      engine.runsOf("pay").forEach(run -> engine.is(run.id(), RunState.FAILED));
    }
  }

  @Test
  @Tag("K7")
  void dangerousOperationWaitsForAnotherPerson() {
    try (TestEngine engine = withFailures(2)) {
      guard(
          engine,
          new Guard(
              Set.of(Guard.Kind.RERUN), Set.of(), LocalTime.MIN, LocalTime.MIN, ZoneOffset.UTC));
      OperationView begun = start(engine, plan(REPLAY, LETTERS, Pace.AT_ONCE)).orThrow();
      look(engine);
      assertEquals(OperationState.AWAITS_APPROVAL, get(engine, begun.id()).state());

      var own = engine.api().execute(new Command.ApproveOperation(begun.id()), MARA);
      var other = engine.api().execute(new Command.ApproveOperation(begun.id()), NIA);

      assertThat(fault(own).message()).contains("another person");
      assertEquals("nia", other.orThrow().approvedBy());
      assertEquals(2, awaitEnd(engine, begun.id()).counts().succeeded());
    }
  }

  @Test
  @Tag("K7")
  void operationGoesOnInItsHoursOnly() {
    try (TestEngine engine = withFailures(2)) {
      guard(
          engine,
          new Guard(
              Set.of(),
              Set.of(Guard.Kind.RERUN),
              LocalTime.of(2, 0),
              LocalTime.of(4, 0),
              ZoneOffset.UTC));

      OperationView begun = start(engine, plan(REPLAY, LETTERS, Pace.AT_ONCE)).orThrow();
      look(engine);
      OperationView waiting = get(engine, begun.id());
      engine.leap("PT2H");
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(OperationState.WAITING, waiting.state());
      assertThat(waiting.why()).contains("02:00").contains("04:00");
      assertEquals(OperationState.DONE, ended.state());
      assertEquals(2, ended.counts().succeeded());
    }
  }

  @Test
  void whatIsNotBegunByItsEndIsNotDone() {
    try (TestEngine engine = withFailures(5)) {
      engine.script().hold("pay");
      var pace = new Pace(2, false, START.plusSeconds(60), START.plusSeconds(120));
      OperationView begun = start(engine, plan(REPLAY, LETTERS, pace)).orThrow();
      look(engine);
      assertEquals(OperationState.WAITING, get(engine, begun.id()).state());
      engine.leap("PT60S");
      look(engine);
      assertEquals(2, get(engine, begun.id()).counts().underWay());

      engine.leap("PT60S");
      underWay(engine, begun.id()).forEach(it -> engine.end(made(it), Outcome.SUCCESS));
      OperationView ended = awaitEnd(engine, begun.id());

      assertEquals(OperationState.STOPPED, ended.state());
      assertEquals(new OperationView.Counts(5, 0, 0, 2, 0, 0, 3), ended.counts());
    }
  }

  @Test
  @Tag("K3")
  void allUnderAGroupIsStopped() {
    try (TestEngine engine = TestEngine.inMemory(8)) {
      engine.given(grouped("pay"), grouped("ship"), job("other"), dag("chain", "pay>ship"));
      engine.script().hold("pay").hold("ship").hold("other");
      List<RunId> inside =
          List.of(engine.trigger("pay"), engine.trigger("pay"), engine.trigger("ship"));
      RunId node = engine.node(engine.trigger("chain"), "pay");
      RunId outside = engine.trigger("other");

      OperationView ended =
          awaitEnd(
              engine,
              start(
                      engine,
                      plan(
                          new Act.Stop(Duration.ZERO),
                          new Selection.Under(HoldPlace.group("billing")),
                          Pace.AT_ONCE))
                  .orThrow()
                  .id());
      engine.settle();

      assertEquals(OperationState.DONE, ended.state());
      inside.forEach(run -> engine.is(run, RunState.CANCELED));
      engine.is(node, RunState.CANCELED).is(outside, RunState.RUNNING);
    }
  }

  @Test
  @Tag("K3")
  void dagRunsAreStoppedWithTheirNodes() {
    try (TestEngine engine = TestEngine.inMemory()) {
      engine.given(job("pay"), job("ship"), dag("chain", "pay>ship"));
      engine.script().hold("pay");
      RunId first = engine.trigger("chain");
      RunId second = engine.trigger("chain");

      OperationView ended =
          awaitEnd(
              engine,
              start(
                      engine,
                      plan(
                          new Act.Stop(Duration.ZERO),
                          new Selection.Under(HoldPlace.dag("chain")),
                          Pace.AT_ONCE))
                  .orThrow()
                  .id());
      engine.settle();

      assertEquals(2, ended.counts().succeeded());
      engine.is(first, RunState.CANCELED).is(second, RunState.CANCELED);
    }
  }

  private TestEngine withFailures(int count) {
    return failing(TestEngine.inMemory(), count);
  }

  private TestEngine failing(TestEngine engine, int count) {
    engine.given(job("pay"));
    for (int i = 0; i < count; i++) {
      trigger(engine);
    }
    engine.settle();
    return engine;
  }

  private void trigger(TestEngine engine) {
    engine.script().plan("pay", locked());
    var _ =
        engine
            .api()
            .execute(new Command.Trigger("pay", "", Optional.empty(), Map.of()), MARA)
            .orThrow();
  }

  private Outcome locked() {
    return Outcome.failed("order " + number.incrementAndGet() + " is locked");
  }

  private static JobDefinition grouped(String name) {
    JobDefinition job = job(name);
    return new JobDefinition(
        new Naming(name, "billing", "", ""),
        job.triggers(),
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        job.concurrency(),
        job.label());
  }

  private static OperationPlan plan(Act act, Selection selection, Pace pace) {
    return new OperationPlan(act, selection, pace);
  }

  private static Selection group(String signature) {
    return new Selection.Queued(QueueFilter.group(signature));
  }

  private static Answer<OperationView> start(TestEngine engine, OperationPlan plan) {
    return engine.api().execute(new Command.StartOperation(plan), MARA);
  }

  private static void guard(TestEngine engine, Guard guard) {
    assertEquals(guard, engine.api().execute(new Command.SetGuard(guard), MARA).orThrow());
  }

  private static Fault fault(Answer<?> answer) {
    return assertInstanceOf(Answer.Rejected.class, answer).fault();
  }

  private static Query.ListOperations openOperations() {
    return new Query.ListOperations(true, PageRequest.first(100));
  }

  private static OperationView get(TestEngine engine, long operation) {
    return engine.api().ask(new Query.GetOperation(operation), MARA);
  }

  private static List<OperationItem> items(TestEngine engine, long operation) {
    List<OperationItem> items = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          engine
              .api()
              .ask(
                  new Query.ListOperationItems(operation, Set.of(), new PageRequest(cursor, 7)),
                  MARA);
      items.addAll(page.items());
      cursor = page.next();
    } while (!cursor.isEmpty());
    return items;
  }

  private static List<OperationItem> underWay(TestEngine engine, long operation) {
    return items(engine, operation).stream()
        .filter(it -> it.state() == ItemState.UNDER_WAY)
        .toList();
  }

  private static RunId made(OperationItem item) {
    RunId made = item.made();
    assertNotNull(made);
    return made;
  }

  /// Lets happen what can happen now.
  private static void look(TestEngine engine) {
    for (int i = 0; i < 20; i++) {
      engine.settle();
    }
  }

  private static OperationView awaitEnd(TestEngine engine, long operation) {
    OperationView view = get(engine, operation);
    for (int look = 0; look < 20_000 && !view.state().ended(); look++) {
      engine.time.advance(Duration.ZERO);
      Thread.yield();
      view = get(engine, operation);
    }
    assertTrue(view.state().ended(), "does not end: " + view);
    return view;
  }
}
