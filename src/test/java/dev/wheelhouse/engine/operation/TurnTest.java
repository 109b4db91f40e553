package dev.wheelhouse.engine.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationPlan;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Selection;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Tally;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a bulk operation does next, by how it stands.
@Tag("K6")
@Tag("K7")
class TurnTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Act REPLAY = new Act.Rerun(RerunPlan.SAME, false);

  @ParameterizedTest
  @CsvSource({
    "WAITING,   10, 0, 'Take[most=3]'",
    "RUNNING,   10, 2, 'Take[most=1]'",
    "RUNNING,   10, 3, 'Rest[until=null]'",
    "RUNNING,    0, 2, 'Rest[until=null]'",
    "RUNNING,    0, 0, 'End[state=DONE, why=]'",
    "CANCELING,  0, 1, 'Rest[until=null]'",
    "CANCELING,  0, 0, 'End[state=CANCELED, why=]'",
    "AWAITS_APPROVAL, 10, 0, 'Rest[until=null]'",
    "STOPPED,   0, 0, 'Rest[until=null]'",
  })
  void goesOnByItsState(OperationState state, long waiting, long underWay, String turn) {
    var now = turn(state, Pace.AT_ONCE.parallel(3), tally(waiting, underWay), Guard.NONE);

    assertEquals(turn, now.toString());
  }

  @Test
  void withoutANumberSomeGoAtOnceAndNeverMoreThanTheBound() {
    assertEquals(
        new Turn.Take(Turn.USUAL_PARALLEL),
        turn(OperationState.RUNNING, Pace.AT_ONCE, tally(9_999, 0), Guard.NONE));
    assertEquals(
        new Turn.Take(Turn.MOST_PARALLEL),
        turn(OperationState.RUNNING, Pace.AT_ONCE.parallel(99_999), tally(9_999, 0), Guard.NONE));
  }

  @Test
  void itsOwnTimesHold() {
    var later = new Pace(0, false, NOON.plusSeconds(60), null);
    var over = new Pace(0, false, null, NOON);

    var waits =
        assertInstanceOf(
            Turn.Wait.class, turn(OperationState.WAITING, later, tally(5, 0), Guard.NONE));
    assertEquals(NOON.plusSeconds(60), waits.until());
    assertInstanceOf(Turn.Rest.class, turn(OperationState.RUNNING, over, tally(5, 1), Guard.NONE));
    assertEquals(
        OperationState.STOPPED,
        assertInstanceOf(
                Turn.End.class, turn(OperationState.RUNNING, over, tally(5, 0), Guard.NONE))
            .state());
  }

  @ParameterizedTest
  @CsvSource({
    "11:00, 13:00, ''",
    "12:00, 13:00, ''",
    "11:00, 12:00, 2026-03-03T11:00:00Z",
    "13:00, 14:00, 2026-03-02T13:00:00Z",
    "22:00, 04:00, 2026-03-02T22:00:00Z",
    "10:00, 09:00, ''",
    "12:00, 12:00, ''",
  })
  void hoursOpenAndCloseAndMaySpanMidnight(LocalTime from, LocalTime to, String opening) {
    var guard = new Guard(Set.of(), Set.of(Guard.Kind.RERUN), from, to, ZoneId.of("UTC"));

    Optional<Instant> opens = Hours.opening(guard, REPLAY, NOON);

    assertEquals(opening, opens.map(Instant::toString).orElse(""));
    assertEquals(Optional.empty(), Hours.opening(guard, new Act.Discard(), NOON));
  }

  private static Tally tally(long waiting, long underWay) {
    return Tally.NONE
        .plus(ItemState.WAITING, waiting, false)
        .plus(ItemState.UNDER_WAY, underWay, false);
  }

  private static Turn turn(OperationState state, Pace pace, Tally tally, Guard guard) {
    var selection = new Selection.Queued(QueueFilter.of(QueueFilter.Queue.DEAD_LETTERS));
    var operation =
        new BulkOperation(
            1,
            TenantId.DEFAULT,
            new OperationPlan(REPLAY, selection, pace),
            state,
            0,
            100,
            "ana",
            "",
            "",
            "",
            NOON,
            null,
            null);
    return Turn.of(operation, tally, guard, NOON);
  }
}
