package dev.wheelhouse.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Changes;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.link.EngineLink;
import dev.wheelhouse.console.looks.AtOnce;
import dev.wheelhouse.console.runs.RunListModel.Phase;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class RunListModelTest {
  private final VirtualTime time = new VirtualTime(ListedRuns.MIDNIGHT.plus(Duration.ofHours(3)));
  private final ListedRuns runs = new ListedRuns();
  private final Line line = new Line(runs);
  private final EngineLink link = new EngineLink(line, Caller.local("mara"), time, new AtOnce());
  private final RunListModel model = new RunListModel(link);

  @Test
  void nothingIsAskedBeforeTheTableIsOnScreen() {
    given(3);

    changed();
    assertEquals(List.of(), runs.asked());

    model.shownProperty().set(true);
    assertEquals(List.of(3L, 2L, 1L), ids());
  }

  @Test
  void pagesLoadAsTheOperatorScrolls() {
    given(500);
    show();
    assertEquals(200, ids().size());

    model.inSight(170, 190);
    assertEquals(400, ids().size());

    model.inSight(380, 399);
    assertEquals(LongStream.rangeClosed(1, 500).boxed().toList().reversed(), ids());
  }

  @Test
  void changesAreAskedForAtMostFourTimesASecond() {
    given(3);
    show();
    runs.asked();

    for (var i = 0; i < 90; i++) {
      changed();
      time.advance(Duration.ofMillis(10));
    }

    assertEquals(4, runs.asked().size());
  }

  @Test
  void onlyPagesInSightAreAskedForAgain() {
    given(1000);
    show();
    model.inSight(190, 199);
    model.inSight(390, 399);
    model.inSight(590, 599);
    runs.asked();

    model.inSight(410, 430);
    changed();
    time.advance(Duration.ofSeconds(1));

    assertEquals(
        List.of("", "601"),
        runs.asked().stream().map(it -> ((Query.ListRuns) it).page().cursor()).toList());
  }

  @Test
  void newRunsComeInAtTheTop() {
    given(3);
    show();

    runs.add("fourth", RunState.RUNNING);
    changed();
    time.advance(Duration.ofSeconds(1));

    assertEquals(List.of(4L, 3L, 2L, 1L), ids());
    assertEquals(0, model.unseenProperty().get());
  }

  @Test
  void newRunsWaitWhileRowsAreInUse() {
    given(3);
    show();
    model.inUseProperty().set(true);

    runs.add("fourth", RunState.RUNNING);
    runs.add("fifth", RunState.RUNNING);
    changed();
    time.advance(Duration.ofSeconds(1));
    assertEquals(List.of(3L, 2L, 1L), ids());
    assertEquals(2, model.unseenProperty().get());

    model.load();
    assertEquals(List.of(5L, 4L, 3L, 2L, 1L), ids());
    assertEquals(0, model.unseenProperty().get());
  }

  @Test
  void rowsKeepTheirIdentityWhileTheirRunsChange() {
    given(3);
    show();
    var row = model.rows().get(1);
    model.selectedProperty().set(row);

    runs.put(2, "job", RunState.SUCCESS);
    runs.add("fourth", RunState.RUNNING);
    changed();
    time.advance(Duration.ofSeconds(1));

    assertSame(row, model.rows().get(1));
    assertEquals(RunState.SUCCESS, row.view().run().state());
    assertEquals(1, model.unseenProperty().get());
  }

  @Test
  void rowsThatLeaveTheFilterGoAndNoneIsLostOverAPagesEdge() {
    given(450);
    show();
    model.filter().states().add(RunState.RUNNING);
    model.inSight(190, 199);
    assertEquals(400, ids().size());

    runs.put(300, "job", RunState.SUCCESS);
    runs.put(449, "job", RunState.SUCCESS);
    for (var i = 0; i < 30; i++) {
      runs.add("job", RunState.RUNNING);
    }
    changed();
    time.advance(Duration.ofSeconds(1));

    var expected =
        LongStream.rangeClosed(51, 480)
            .boxed()
            .filter(id -> id != 300 && id != 449)
            .toList()
            .reversed();
    assertEquals(expected, ids());
  }

  @Test
  void jobTextIsAskedForWhenTypingRests() {
    given(3);
    runs.add("settle", RunState.RUNNING);
    show();
    runs.asked();

    model.filter().jobProperty().set("se");
    model.filter().jobProperty().set("settle");
    assertEquals(List.of(), runs.asked());
    time.advance(Duration.ofMillis(250));

    assertEquals(1, runs.asked().size());
    assertEquals(List.of(4L), ids());
  }

  @Test
  void filterThatHidesAllSaysHowMany() {
    given(3);
    show();

    model.filter().states().add(RunState.FAILED);
    assertEquals(Phase.HIDDEN, phase());
    assertEquals(3, model.hiddenProperty().get());

    model.filter().clear();
    assertEquals(Phase.ROWS, phase());
  }

  @Test
  void lastHourMovesWithTheClock() {
    runs.put(Duration.ofHours(2).toSeconds() + 60, "old", RunState.SUCCESS);
    runs.put(Duration.ofHours(3).toSeconds(), "young", RunState.SUCCESS);
    show();
    model.filter().rangeProperty().set(TimeRange.HOUR);
    assertEquals(2, ids().size());

    time.advance(Duration.ofMinutes(2));
    changed();
    time.advance(Duration.ofSeconds(1));

    assertEquals(List.of("young"), model.rows().stream().map(it -> it.view().name()).toList());
  }

  @Test
  void engineInWhichNothingRanSaysSo() {
    show();

    assertEquals(Phase.NOTHING_YET, phase());
  }

  @Test
  void statesAreCountedInTheRangeThatIsShown() {
    given(2);
    runs.add("settle", RunState.FAILED);
    show();

    model.counts().count();

    var some = Map.of(RunState.RUNNING, 2L, RunState.FAILED, 1L);
    some.forEach(
        (state, count) -> assertEquals(count, model.counts().countsProperty().get().get(state)));
  }

  @Test
  void firstLoadThatFailsSaysWhyAndIsTriedAgain() {
    given(1);
    line.cut();
    show();
    assertEquals(Phase.FAILED, phase());
    assertEquals(Fault.STORE_UNAVAILABLE, model.problemProperty().get().code());

    line.mend();
    time.advance(Duration.ofSeconds(2));

    assertEquals(Phase.ROWS, phase());
    assertNull(model.problemProperty().get());
  }

  @Test
  void rowsStayWhileTheEngineDoesNotAnswerAndCatchUpAfterwards() {
    given(3);
    show();
    line.cut();
    changed();
    time.advance(Duration.ofSeconds(1));
    assertEquals(List.of(3L, 2L, 1L), ids());
    assertNotNull(link.outageProperty().get());

    runs.add("fourth", RunState.RUNNING);
    line.mend();
    time.advance(Duration.ofSeconds(5));

    assertNull(link.outageProperty().get());
    assertEquals(List.of(4L, 3L, 2L, 1L), ids());
  }

  @Test
  void engineIsTriedLessAndLessOften() {
    given(1);
    show();
    line.cut();
    link.tryNow();
    var first = link.outageProperty().get();

    time.advance(Duration.ofSeconds(2));
    var second = link.outageProperty().get();
    time.advance(Duration.ofSeconds(4));
    var third = link.outageProperty().get();

    assertEquals(first.since(), third.since());
    assertEquals(
        List.of(2L, 4L, 8L),
        List.of(
            Duration.between(first.since(), first.nextTry()).toSeconds(),
            Duration.between(first.nextTry(), second.nextTry()).toSeconds(),
            Duration.between(second.nextTry(), third.nextTry()).toSeconds()));
    assertTrue(first.answeredAt().equals(third.answeredAt()));
  }

  private void given(int count) {
    for (var i = 0; i < count; i++) {
      runs.add("job", RunState.RUNNING);
    }
  }

  private void show() {
    model.shownProperty().set(true);
  }

  private void changed() {
    model.changed(List.of(new Changes(Set.of(), false, true)));
  }

  private Phase phase() {
    return model.phaseProperty().get();
  }

  private List<Long> ids() {
    return model.rows().stream().map(row -> row.id().value()).toList();
  }
}
