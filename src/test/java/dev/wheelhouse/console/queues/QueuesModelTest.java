package dev.wheelhouse.console.queues;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.shell.EngineModel;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.QueueFilter.Queue;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the Queues screen shows, ticks and asks, without a toolkit.
@Tag("U6")
class QueuesModelTest {
  private final VirtualTime time = new VirtualTime(ToldEntries.NOW);
  private final ToldQueues engine = ToldEntries.night();
  private final EngineModel shown = EngineModel.embedded(ZoneId.of("Europe/Berlin"));
  private final QueuesModel queues =
      new QueuesModel(new EngineLink(engine, Caller.local("mara"), time, new AtOnce()), shown);

  @BeforeEach
  void show() {
    queues.start();
    queues.list().shownProperty().set(true);
  }

  @Test
  void groupsComeFirstAndTheirMembersWhenTheyAreOpened() {
    assertEquals(List.of("14", "5", "3", "1"), sizes());

    queues.list().toggle(group(0));
    assertEquals(1 + 10 + 1 + 3, queues.list().rows().size());
    assertEquals(new QueueRow.More("sig:GatewayException: 503 from sepa-gw", 4), row(11));

    queues.list().more((QueueRow.More) row(11));
    assertEquals(1 + 14 + 3, queues.list().rows().size());

    queues.list().toggle(group(17));
    assertEquals(new RunId(8600), row(18).key());
  }

  @Test
  void countsOfAllQueuesComeWithTheRows() {
    assertEquals(23, shown.queuesProperty().get().deadLetters());
    assertEquals(28, shown.queuesProperty().get().attention());
  }

  @Test
  void nothingIsAskedWhileTheScreenIsNotShown() {
    queues.list().shownProperty().set(false);
    engine.asked.clear();

    engine.changed();
    time.advance(Duration.ofSeconds(2));

    assertEquals(List.of(), engine.asked);
  }

  @Test
  void chosenRowStaysChosenWhereverItGoes() {
    queues.list().toggle(group(2));
    queues.list().choose(row(3));
    engine.queues.get(Queue.DEAD_LETTERS).removeIf(it -> it.run().name().contains("sepa"));

    engine.changed();
    time.advance(Duration.ofSeconds(1));

    assertEquals(row(2), queues.list().chosenProperty().get());
    assertEquals(new RunId(8800), row(2).key());
  }

  @Test
  @Tag("K6")
  void wholeGroupIsSelectedByItsFilterAndAllBeginsWithACanary() {
    queues.bulk().toggle(group(0).group());

    var plan = plan();
    assertEquals(
        new Selection.Queued(QueueFilter.group("sig:GatewayException: 503 from sepa-gw")),
        plan.selection());
    assertEquals(Pace.CANARY, plan.pace());
    queues.bulk().canaryProperty().set(false);
    time.advance(Duration.ofSeconds(1));
    assertEquals(Pace.AT_ONCE, plan().pace());
  }

  @Test
  @Tag("K6")
  void severalGroupsWithoutOneRunAreNamedRunByRun() {
    queues.bulk().toggle(group(2).group());
    queues.bulk().toggle(group(3).group());
    queues
        .bulk()
        .toggle(engine.found(QueueFilter.group("sig:SocketTimeout: ecb.europa.eu:443")).getFirst());
    time.advance(Duration.ofSeconds(1));

    assertEquals(3, queues.bulk().countProperty().get());
    assertEquals(
        List.of(new RunId(8600), new RunId(8801), new RunId(8802)),
        ((Selection.Listed) plan().selection()).runs());
    assertEquals(Picks.Tick.SOME, queues.bulk().picksProperty().get().tick(group(2).group()));
  }

  @Test
  void oneRunIsNoBulkOperation() {
    queues.bulk().toggle(engine.found(QueueFilter.of(Queue.DEAD_LETTERS)).getFirst());

    assertEquals(new Aim.One(new RunId(8841)), queues.bulk().outlookProperty().get().aim());
  }

  @Test
  void allInTheFilterIsOneFilterUntilSomethingIsTakenOut() {
    queues.list().filter().ownerProperty().set("Finance");
    queues.bulk().all();
    time.advance(Duration.ofSeconds(1));
    assertEquals(
        new Selection.Queued(new QueueFilter(Queue.DEAD_LETTERS, "", "", "Finance")),
        plan().selection());

    queues.bulk().toggle(engine.found(QueueFilter.of(Queue.DEAD_LETTERS)).get(14));
    time.advance(Duration.ofSeconds(1));

    assertEquals(4, ((Selection.Listed) plan().selection()).runs().size());
  }

  @Test
  void whatHasLeftTheQueueIsNoLongerTicked() {
    queues.list().toggle(group(2));
    queues.bulk().toggle(((QueueRow.Entry) row(3)).entry());
    queues.bulk().toggle(group(0).group());
    engine.queues.get(Queue.DEAD_LETTERS).removeIf(it -> it.run().run().id().value() >= 8800);

    engine.changed();
    time.advance(Duration.ofSeconds(1));

    assertTrue(queues.bulk().picksProperty().get().none());
    assertEquals(0, queues.bulk().countProperty().get());
  }

  @Test
  @Tag("U8")
  void previewThatNoLongerHoldsIsRefusedAndLookedUpAgain() {
    queues.bulk().toggle(group(0).group());
    var outlook = queues.bulk().outlookProperty().get();
    engine.revision = "2";
    var answers = new ArrayList<>();

    queues
        .bulk()
        .start(
            (Command.StartOperation) outlook.command(),
            "",
            outlook.preview().revision(),
            answers::add);
    time.advance(Duration.ofSeconds(1));

    assertEquals(1, answers.size());
    assertTrue(queues.bulk().movedOnProperty().get());
    assertEquals("2", queues.bulk().outlookProperty().get().preview().revision());
    assertEquals(List.of(), engine.executed);
  }

  @Test
  void anotherFilterUnticksEverything() {
    queues.bulk().all();

    queues.list().filter().queueProperty().set(Queue.RETRY);

    assertTrue(queues.bulk().picksProperty().get().none());
    assertNull(queues.bulk().outlookProperty().get());
  }

  @Test
  void filterThatHidesAllSaysHowMany() {
    queues.list().filter().textProperty().set("nothing like it");
    time.advance(Duration.ofSeconds(1));

    assertEquals(QueueListModel.Phase.HIDDEN, queues.list().phaseProperty().get());
    assertEquals(23, queues.list().inQueue(queues.list().roundProperty().get()));
    queues.list().filter().clear();
    time.advance(Duration.ofSeconds(1));
    assertEquals(QueueListModel.Phase.ROWS, queues.list().phaseProperty().get());
  }

  @Test
  void rowsStayWhileTheEngineIsSilent() {
    engine.silent = true;

    queues.list().load();

    assertEquals(QueueListModel.Phase.ROWS, queues.list().phaseProperty().get());
    assertEquals(4, queues.list().rows().size());
    assertFalse(queues.list().busyProperty().get());
  }

  @Test
  void liveRoundsAreFewHoweverManyChangesCome() {
    engine.asked.clear();

    for (var i = 0; i < 100; i++) {
      engine.changed();
      time.advance(Duration.ofMillis(10));
    }

    assertTrue(engine.asked(Query.CountQueues.class).size() <= 5);
  }

  private List<String> sizes() {
    return queues.list().rows().stream()
        .map(row -> Long.toString(((QueueRow.Group) row).group().count()))
        .toList();
  }

  private QueueRow row(int index) {
    return queues.list().rows().get(index);
  }

  private QueueRow.Group group(int index) {
    return (QueueRow.Group) row(index);
  }

  private OperationPlan plan() {
    return ((Command.StartOperation) queues.bulk().outlookProperty().get().command()).plan();
  }
}
