package dev.wheelhouse.model.run;

import static dev.wheelhouse.model.run.RunState.CANCELED;
import static dev.wheelhouse.model.run.RunState.FAILED;
import static dev.wheelhouse.model.run.RunState.PENDING;
import static dev.wheelhouse.model.run.RunState.QUEUED;
import static dev.wheelhouse.model.run.RunState.RUNNING;
import static dev.wheelhouse.model.run.RunState.SKIPPED;
import static dev.wheelhouse.model.run.RunState.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.model.run.RunLifecycle.Row;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("S1")
class RunLifecycleTest {
  static List<RunLifecycle> tables() {
    return List.of(RunLifecycle.RUN, RunLifecycle.DAG_RUN, RunLifecycle.MAP_RUN);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyRowLeadsWhereItSays(RunLifecycle table) {
    for (Row row : table.rows()) {
      assertEquals(Optional.of(row.to()), table.next(row.from(), row.on()));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyPairOutsideTheTableIsRefused(RunLifecycle table) {
    Set<List<Enum<?>>> listed = new HashSet<>();
    table.rows().forEach(row -> listed.add(List.of(row.from(), row.on())));

    int refused = 0;
    for (RunState from : RunState.values()) {
      for (Move move : Move.values()) {
        if (!listed.contains(List.of(from, move))) {
          assertEquals(Optional.empty(), table.next(from, move));
          refused++;
        }
      }
    }

    assertEquals(RunState.values().length * Move.values().length - table.rows().size(), refused);
  }

  @Test
  void everyMoveStandsInATable() {
    Set<Move> used = EnumSet.noneOf(Move.class);
    tables().forEach(table -> table.rows().forEach(row -> used.add(row.on())));

    assertEquals(EnumSet.allOf(Move.class), used);
  }

  @Test
  void everyStateIsReachedAndEveryUnfinishedOneCanEnd() {
    assertEquals(EnumSet.allOf(RunState.class), reachable(RunLifecycle.RUN, PENDING));
    for (RunState state : RunState.values()) {
      assertTrue(reachable(RunLifecycle.RUN, state).stream().anyMatch(RunState::terminal));
    }
  }

  @Test
  @Tag("D8")
  void dagRunHasFourStates() {
    assertEquals(
        EnumSet.of(RUNNING, SUCCESS, FAILED, CANCELED), reachable(RunLifecycle.DAG_RUN, RUNNING));
  }

  @Test
  @Tag("D4")
  void mappedNodeHasNoPlaceInAQueueAndIsNeverLost() {
    assertEquals(
        EnumSet.of(PENDING, RUNNING, SUCCESS, FAILED, CANCELED, SKIPPED),
        reachable(RunLifecycle.MAP_RUN, PENDING));
    assertEquals(Optional.empty(), RunLifecycle.MAP_RUN.next(RUNNING, Move.LOSE));
    assertEquals(Optional.empty(), RunLifecycle.MAP_RUN.next(PENDING, Move.START));
  }

  @Test
  @Tag("S5")
  void finalStateIsLeftOnlyByMarksAndTheLateSuccessOfAFailedRun() {
    Set<Row> ways =
        RunLifecycle.RUN.rows().stream()
            .filter(row -> row.from().terminal() && !row.on().mark())
            .collect(Collectors.toSet());

    assertEquals(Set.of(new Row(FAILED, Move.SUCCEED, SUCCESS)), ways);
  }

  @Test
  void whatAPersonMarksIsFinal() {
    for (Row row : RunLifecycle.RUN.rows()) {
      if (row.on().mark()) {
        assertTrue(row.to().terminal(), row.toString());
      }
    }
  }

  @Test
  void runWhoseProcessesMayLiveIsNotMarked() {
    for (Row row : RunLifecycle.RUN.rows()) {
      if (row.on().mark()) {
        assertThat(row.from()).isNotIn(RUNNING, RunState.PAUSED, RunState.LOST);
      }
    }
  }

  @Test
  void onlyStartLeadsIntoASlotFromOutside() {
    for (Row row : RunLifecycle.RUN.rows()) {
      if (row.to().holdsSlot() && !row.from().holdsSlot() && row.on() != Move.FIND) {
        assertEquals(new Row(QUEUED, Move.START, RUNNING), row);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          PENDING,            START
          QUEUED,             RETRY
          RUNNING,            MARK_SUCCESS
          RUNNING,            START
          RETRY_WAIT,         START
          PAUSED,             LOSE
          LOST,               MARK_FAILED
          NEEDS_CONFIRMATION, START
          SUCCESS,            START
          SUCCESS,            CANCEL
          TIMEOUT,            SUCCEED
          CANCELED,           SUCCEED
          SKIPPED,            RELEASE
          FAILED,             RETRY
          """)
  void temptingShortcutsAreRefused(RunState from, Move move) {
    assertEquals(Optional.empty(), RunLifecycle.RUN.next(from, move));
  }

  @Test
  void tableWithARowTwiceIsNotBuilt() {
    List<Row> rows =
        List.of(new Row(QUEUED, Move.START, RUNNING), new Row(QUEUED, Move.START, SKIPPED));

    assertThat(assertThrows(IllegalStateException.class, () -> new RunLifecycle(rows, List.of())))
        .hasMessageContaining("stands twice");
  }

  @Test
  void tableWithAnOrdinaryRowOutOfAFinalStateIsNotBuilt() {
    List<Row> rows = List.of(new Row(SUCCESS, Move.START, RUNNING));

    assertThat(assertThrows(IllegalStateException.class, () -> new RunLifecycle(rows, List.of())))
        .hasMessageContaining("leaves a final state");
  }

  @Test
  void tableWithAnOrdinaryRowInTheClosedBlockIsNotBuilt() {
    List<Row> rows = List.of(new Row(QUEUED, Move.START, RUNNING));

    assertThat(assertThrows(IllegalStateException.class, () -> new RunLifecycle(List.of(), rows)))
        .hasMessageContaining("is in the wrong block");
  }

  private static Set<RunState> reachable(RunLifecycle table, RunState start) {
    Set<RunState> found = EnumSet.of(start);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Row row : table.rows()) {
        grew |= found.contains(row.from()) && found.add(row.to());
      }
    }
    return found;
  }
}
