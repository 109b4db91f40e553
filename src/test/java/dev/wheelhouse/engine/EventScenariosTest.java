package dev.wheelhouse.engine;

import static dev.wheelhouse.engine.Jobs.dag;
import static dev.wheelhouse.engine.Jobs.job;
import static dev.wheelhouse.engine.TestEngine.MARA;
import static dev.wheelhouse.engine.TestEngine.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EventReceipt;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.calendar.HolidayCalendar;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Overlap;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.run.MisfireCause;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Events from outside and what they set going.
@Tag("T2")
class EventScenariosTest {
  private static final Map<String, String> NORTH = Map.of("region", "north", "order.id", "7");

  @TempDir Path folder;

  @Test
  void eventStartsEveryDefinitionThatItFits() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          job("any", on("paid", Map.of())),
          job("north", on("paid", Map.of("region", "north"))),
          job("south", on("paid", Map.of("region", "south"))),
          job("nested", on("paid", Map.of("order.id", "7", "region", "north"))),
          job("other", on("sent", Map.of())),
          dag("chain", "any>north"));
      engine.given(
          Jobs.with(dag("chain", "any>north"), List.of(on("paid", Map.of())), List.of(), ""));

      EventReceipt receipt = publish(engine, "paid", "e1", NORTH);

      assertEquals(false, receipt.repeated());
      assertEquals(
          List.of("any", "north", "nested", "chain"),
          receipt.runs().stream().map(run -> nameOf(engine, run)).toList());
      Run run = engine.runsOf("north").getFirst();
      assertEquals("event:e1", run.key().slot());
      assertEquals(TriggerSource.EVENT, run.origin().source());
      assertEquals(List.of("event"), run.origin().triggers());
      assertEquals(START, run.origin().logicalTime());
      assertEquals("mara", run.origin().by());
      assertEquals(RunState.SUCCESS, run.state());
      assertEquals(List.of(), engine.runsOf("south"));
      assertEquals(List.of(), engine.runsOf("other"));
      assertThat(audits(engine)).contains("PUBLISH event paid e1");
    }
  }

  @Test
  void eventToldTwiceIsAnsweredWithTheRunsOfTheFirstTime() {
    try (var engine = TestEngine.in(folder)) {
      engine.given(job("bill", on("paid", Map.of())));
      EventReceipt first = publish(engine, "paid", "e1", NORTH);
      engine.restart();
      engine.given(job("later", on("paid", Map.of())));

      EventReceipt second = publish(engine, "paid", "e1", NORTH);

      assertEquals(new EventReceipt(true, first.runs()), second);
      assertEquals(1, engine.runsOf("bill").size());
      assertEquals(List.of(), engine.runsOf("later"));
    }
  }

  @Test
  void eventToldByManyAtOnceFiresOnce() throws Exception {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("free", on("paid", Map.of())));
      engine.given(
          job("queued", on("paid", Map.of())).with(Concurrency.of(Overlap.QUEUE_ONE)),
          job("skipped", on("paid", Map.of())).with(Concurrency.of(Overlap.SKIP)));
      var start = new CountDownLatch(1);

      List<EventReceipt> receipts = new ArrayList<>();
      try (var threads = Executors.newFixedThreadPool(8)) {
        var answers =
            IntStream.range(0, 24)
                .mapToObj(
                    i ->
                        threads.submit(
                            () -> {
                              start.await();
                              var event = command("paid", "e" + i % 3, NORTH);
                              return engine.api().execute(event, MARA).orThrow();
                            }))
                .toList();
        start.countDown();
        for (var answer : answers) {
          receipts.add(answer.get());
        }
      }
      engine.settle();

      assertEquals(3, receipts.stream().filter(receipt -> !receipt.repeated()).count());
      assertEquals(3, new HashSet<>(receipts.stream().map(EventReceipt::runs).toList()).size());
      assertEquals(3, engine.runsOf("free").size());
    }
  }

  @Test
  void sameIdWithAnotherPayloadIsRefusedAndOfAnotherNameIsAnotherEvent() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("bill", on("paid", Map.of())), job("mail", on("sent", Map.of())));
      publish(engine, "paid", "e1", NORTH);

      Fault fault = refused(engine, command("paid", "e1", Map.of("region", "south")));
      EventReceipt other = publish(engine, "sent", "e1", NORTH);

      assertEquals(Fault.EVENT_DIFFERS, fault.code());
      assertEquals(1, engine.runsOf("bill").size());
      assertEquals(List.of("mail"), other.runs().stream().map(it -> nameOf(engine, it)).toList());
    }
  }

  @Test
  @Tag("N10")
  void payloadGivesParametersAndAnImpossibleValueIsRefusedWhole() {
    try (var engine = TestEngine.inMemory()) {
      var size = new Parameter("size", Parameter.Type.INTEGER, true, "", List.of());
      var region = Parameter.text("region", "west");
      engine.given(
          job("plain", on("paid", Map.of())),
          job("sized", on("paid", Map.of())).withParameters(List.of(size, region)));

      Fault wrong = refused(engine, command("paid", "e1", Map.of("size", "large")));
      Fault missing = refused(engine, command("paid", "e1", Map.of("region", "north")));
      publish(engine, "paid", "e1", Map.of("size", "4", "region", "north", "more", "x"));

      assertEquals(List.of("payload.size"), wrong.details().get("field"));
      assertThat(wrong.message()).contains("sized").contains("whole number");
      assertEquals(List.of("payload.size"), missing.details().get("field"));
      assertEquals(1, engine.runsOf("plain").size());
      assertEquals(
          Map.of("size", "4", "region", "north"), engine.runsOf("sized").getFirst().parameters());
    }
  }

  @Test
  void badRequestsAreNamedByTheirField() {
    try (var engine = TestEngine.inMemory()) {
      assertEquals(List.of("name"), field(refused(engine, command(" ", "e1", Map.of()))));
      assertEquals(
          List.of("name"), field(refused(engine, command("x".repeat(129), "e", Map.of()))));
      assertEquals(List.of("eventId"), field(refused(engine, command("paid", "", Map.of()))));
      assertEquals(
          List.of("eventId"), field(refused(engine, command("paid", "x".repeat(257), Map.of()))));
      assertEquals(
          List.of("payload"),
          field(refused(engine, command("paid", "e", Map.of("a", "x".repeat(300_000))))));
      assertEquals(
          List.of("payload.a"), field(refused(engine, command("paid", "e", Map.of("a", "\0")))));
      assertNull(engine.api().preview(command("paid", "e", NORTH), MARA).refusal());
      assertEquals(
          List.of("eventId"),
          field(engine.api().preview(command("paid", "", NORTH), MARA).refusal()));
    }
  }

  @Test
  @Tag("T6")
  void disabledOnesAndThoseOutsideTheirDatesDoNotFire() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(
          job("off", on("paid", Map.of())),
          job("from", on(FiringRules.USUAL.between(START.plusSeconds(60), null))),
          job("until", on(FiringRules.USUAL.between(null, START.plusSeconds(60)))));
      var today = new TreeMap<>(Map.of(LocalDate.parse("2026-03-02"), "a day off"));
      var command = new Command.SaveCalendar(new HolidayCalendar("off", today));
      var _ = engine.api().execute(command, MARA).orThrow();
      engine.given(job("works", on(FiringRules.USUAL.on(List.of(), List.of("off")))));
      var _ = engine.api().execute(new Command.SetEnabled("off", false), MARA).orThrow();

      publish(engine, "paid", "e1", NORTH);
      engine.advance("PT60S");
      publish(engine, "paid", "e2", NORTH);

      assertEquals(List.of(), engine.runsOf("off"));
      assertEquals(List.of("event:e2"), slots(engine, "from"));
      assertEquals(List.of("event:e1"), slots(engine, "until"));
      assertEquals(List.of(), slots(engine, "works"));
      engine.leap("PT24H");
      publish(engine, "paid", "e3", NORTH);
      assertEquals(List.of("event:e3"), slots(engine, "works"));
    }
  }

  @Test
  @Tag("T6")
  void overlapPolicyHoldsForEventsToo() {
    try (var engine = TestEngine.inMemory()) {
      engine.script().hold("one").hold("skip").hold("cancel");
      engine.given(
          job("one", on("paid", Map.of())).with(Concurrency.of(Overlap.QUEUE_ONE)),
          job("skip", on("paid", Map.of())).with(Concurrency.of(Overlap.SKIP)),
          job("cancel", on("paid", Map.of())).with(Concurrency.of(Overlap.CANCEL_PREVIOUS)));

      publish(engine, "paid", "e1", NORTH);
      publish(engine, "paid", "e2", NORTH);
      EventReceipt third = publish(engine, "paid", "e3", NORTH);

      assertEquals(List.of(RunState.RUNNING, RunState.QUEUED), states(engine, "one"));
      assertEquals(List.of(RunState.RUNNING), states(engine, "skip"));
      assertEquals(
          List.of(RunState.CANCELED, RunState.CANCELED, RunState.RUNNING),
          states(engine, "cancel"));
      assertEquals(List.of("cancel"), third.runs().stream().map(it -> nameOf(engine, it)).toList());
      assertEquals(3, engine.misfires().size());
      assertThat(engine.misfires()).allMatch(it -> it.cause() == MisfireCause.OVERLAP);
      engine.end(engine.runsOf("one").getFirst().id(), Outcome.SUCCESS);
      assertEquals(List.of(RunState.SUCCESS, RunState.RUNNING), states(engine, "one"));
    }
  }

  @Test
  void whatTheStoreDidNotTakeWasNotTold() {
    try (var engine = TestEngine.inMemory()) {
      engine.given(job("bill", on("paid", Map.of())));
      engine.store().failCommits(1);

      assertThrows(RuntimeException.class, () -> publish(engine, "paid", "e1", NORTH));
      EventReceipt again = publish(engine, "paid", "e1", NORTH);

      assertEquals(false, again.repeated());
      assertEquals(1, engine.runsOf("bill").size());
    }
  }

  private static Trigger on(String event, Map<String, String> filter) {
    return new Trigger.OnEvent("event", event, filter, ZoneOffset.UTC, FiringRules.USUAL);
  }

  private static Trigger on(FiringRules rules) {
    return new Trigger.OnEvent("event", "paid", Map.of(), ZoneOffset.UTC, rules);
  }

  private static Command.PublishEvent command(String name, String id, Map<String, String> payload) {
    return new Command.PublishEvent(name, id, payload);
  }

  private static EventReceipt publish(
      TestEngine engine, String name, String id, Map<String, String> payload) {
    EventReceipt receipt = engine.api().execute(command(name, id, payload), MARA).orThrow();
    engine.settle();
    return receipt;
  }

  private static Fault refused(TestEngine engine, Command.PublishEvent command) {
    return assertInstanceOf(Answer.Rejected.class, engine.api().execute(command, MARA)).fault();
  }

  private static List<String> field(Fault fault) {
    return fault.details().getOrDefault("field", List.of());
  }

  private static String nameOf(TestEngine engine, RunId run) {
    var job = engine.run(run).target().job();
    return engine.store().definitions().names(List.of(job)).get(job);
  }

  private static List<String> slots(TestEngine engine, String job) {
    return engine.runsOf(job).stream().map(run -> run.key().slot()).toList();
  }

  private static List<RunState> states(TestEngine engine, String job) {
    return engine.runsOf(job).stream().map(Run::state).toList();
  }

  private static List<String> audits(TestEngine engine) {
    return engine.store().written().stream()
        .flatMap(unit -> unit.changes().stream())
        .filter(Change.Audit.class::isInstance)
        .map(change -> ((Change.Audit) change).entry())
        .map(entry -> entry.action() + " " + entry.object())
        .toList();
  }
}
