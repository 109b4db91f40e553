package dev.wheelhouse.model.run;

import static dev.wheelhouse.model.run.Move.*;
import static dev.wheelhouse.model.run.RunState.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The one table of how a run's state changes (S1): each row is *from – on – to*. What is not
/// listed is refused. A final state is left only by the closed blocks at the end: marks by a
/// person, and the late success of a run that was judged by suspicion (S5). DAG runs and mapped
/// nodes' runs have tables of their own.
public final class RunLifecycle {

  /// The table of runs.
  public static final RunLifecycle RUN =
      new RunLifecycle(
          // formatter:off
          List.of(
              row(PENDING,            RELEASE,         QUEUED),
              row(PENDING,            SKIP_BY_BRANCH,  SKIPPED),
              row(PENDING,            CANCEL,          CANCELED),
              row(PENDING,            SKIP,            SKIPPED),
              row(PENDING,            MARK_SUCCESS,    SUCCESS),
              row(PENDING,            MARK_FAILED,     FAILED),

              row(QUEUED,             START,           RUNNING),
              row(QUEUED,             REJECT,          FAILED),
              row(QUEUED,             SUCCEED,         SUCCESS),
              row(QUEUED,             CANCEL,          CANCELED),
              row(QUEUED,             SKIP,            SKIPPED),
              row(QUEUED,             MARK_SUCCESS,    SUCCESS),
              row(QUEUED,             MARK_FAILED,     FAILED),

              row(RUNNING,            SUCCEED,         SUCCESS),
              row(RUNNING,            SKIP_BY_EXIT,    SKIPPED),
              row(RUNNING,            RETRY,           RETRY_WAIT),
              row(RUNNING,            FAIL,            FAILED),
              row(RUNNING,            TIME_OUT,        TIMEOUT),
              row(RUNNING,            CANCEL,          CANCELED),
              row(RUNNING,            SUSPEND,         PAUSED),
              row(RUNNING,            YIELD,           QUEUED),
              row(RUNNING,            LOSE,            LOST),
              row(RUNNING,            REQUEUE,         QUEUED),

              row(PAUSED,             CONTINUE,        RUNNING),
              row(PAUSED,             CANCEL,          CANCELED),

              row(RETRY_WAIT,         RELEASE,         QUEUED),
              row(RETRY_WAIT,         SUCCEED,         SUCCESS),
              row(RETRY_WAIT,         CANCEL,          CANCELED),
              row(RETRY_WAIT,         SKIP,            SKIPPED),
              row(RETRY_WAIT,         MARK_SUCCESS,    SUCCESS),
              row(RETRY_WAIT,         MARK_FAILED,     FAILED),

              row(LOST,               FIND,            RUNNING),
              row(LOST,               SUCCEED,         SUCCESS),
              row(LOST,               RETRY,           RETRY_WAIT),
              row(LOST,               FAIL,            FAILED),
              row(LOST,               DOUBT,           NEEDS_CONFIRMATION),
              row(LOST,               CANCEL,          CANCELED),

              row(NEEDS_CONFIRMATION, SUCCEED,         SUCCESS),
              row(NEEDS_CONFIRMATION, CONFIRM_NOT_RUN, QUEUED),
              row(NEEDS_CONFIRMATION, CANCEL,          CANCELED),
              row(NEEDS_CONFIRMATION, SKIP,            SKIPPED),
              row(NEEDS_CONFIRMATION, MARK_SUCCESS,    SUCCESS),
              row(NEEDS_CONFIRMATION, MARK_FAILED,     FAILED)),
          // formatter:on
          // formatter:off
          List.of(
              row(FAILED,             SUCCEED,         SUCCESS),

              row(SUCCESS,            MARK_FAILED,     FAILED),
              row(FAILED,             MARK_SUCCESS,    SUCCESS),
              row(FAILED,             SKIP,            SKIPPED),
              row(TIMEOUT,            MARK_SUCCESS,    SUCCESS),
              row(TIMEOUT,            MARK_FAILED,     FAILED),
              row(TIMEOUT,            SKIP,            SKIPPED),
              row(CANCELED,           MARK_SUCCESS,    SUCCESS),
              row(CANCELED,           MARK_FAILED,     FAILED),
              row(CANCELED,           SKIP,            SKIPPED),
              row(SKIPPED,            MARK_SUCCESS,    SUCCESS),
              row(SKIPPED,            MARK_FAILED,     FAILED)));
          // formatter:on

  /// The table of DAG runs (D8).
  public static final RunLifecycle DAG_RUN =
      new RunLifecycle(
          // formatter:off
          List.of(
              row(RUNNING,            SUCCEED,         SUCCESS),
              row(RUNNING,            FAIL,            FAILED),
              row(RUNNING,            CANCEL,          CANCELED)),
          List.of(
              row(SUCCESS,            REOPEN,          RUNNING),
              row(FAILED,             REOPEN,          RUNNING),
              row(CANCELED,           REOPEN,          RUNNING)));
          // formatter:on

  /// The table of mapped nodes' runs (D4): RUNNING while their items go on. A person ends one with
  /// what waits of its items; one that runs is stopped first.
  public static final RunLifecycle MAP_RUN =
      new RunLifecycle(
          // formatter:off
          List.of(
              row(PENDING,            RELEASE,         RUNNING),
              row(PENDING,            REJECT,          FAILED),
              row(PENDING,            SKIP_BY_BRANCH,  SKIPPED),
              row(PENDING,            CANCEL,          CANCELED),
              row(PENDING,            SKIP,            SKIPPED),
              row(PENDING,            MARK_SUCCESS,    SUCCESS),
              row(PENDING,            MARK_FAILED,     FAILED),

              row(RUNNING,            SUCCEED,         SUCCESS),
              row(RUNNING,            FAIL,            FAILED),
              row(RUNNING,            CANCEL,          CANCELED),
              row(RUNNING,            SKIP,            SKIPPED),
              row(RUNNING,            MARK_SUCCESS,    SUCCESS),
              row(RUNNING,            MARK_FAILED,     FAILED)),
          List.of(
              row(SUCCESS,            REOPEN,          RUNNING),
              row(FAILED,             REOPEN,          RUNNING),
              row(CANCELED,           REOPEN,          RUNNING),
              row(SKIPPED,            REOPEN,          RUNNING),

              row(SUCCESS,            MARK_FAILED,     FAILED),
              row(FAILED,             MARK_SUCCESS,    SUCCESS),
              row(FAILED,             SKIP,            SKIPPED),
              row(CANCELED,           MARK_SUCCESS,    SUCCESS),
              row(CANCELED,           MARK_FAILED,     FAILED),
              row(CANCELED,           SKIP,            SKIPPED),
              row(SKIPPED,            MARK_SUCCESS,    SUCCESS),
              row(SKIPPED,            MARK_FAILED,     FAILED)));
          // formatter:on

  /// The table that holds for a run.
  public static RunLifecycle of(Run run) {
    return switch (run.target().kind()) {
      case TASK -> RUN;
      case DAG -> DAG_RUN;
      case MAP -> MAP_RUN;
    };
  }

  private final List<Row> rows;
  private final Map<RunState, Map<Move, RunState>> table = new EnumMap<>(RunState.class);

  RunLifecycle(List<Row> ordinary, List<Row> outOfFinalStates) {
    ordinary.forEach(row -> require(!row.from().terminal(), row, "leaves a final state"));
    outOfFinalStates.forEach(row -> require(row.from().terminal(), row, "is in the wrong block"));
    rows = Stream.concat(ordinary.stream(), outOfFinalStates.stream()).toList();
    rows.forEach(this::enter);
  }

  /// The state that the move leads to, or empty when the table does not know the pair.
  public Optional<RunState> next(RunState from, Move move) {
    return Optional.ofNullable(table.getOrDefault(from, Map.of()).get(move));
  }

  /// The state that the move leads to from wherever it is legal; empty when the table lacks it.
  public Optional<RunState> goal(Move move) {
    return rows.stream().filter(row -> row.on() == move).map(Row::to).findFirst();
  }

  /// All rows, in the order they are written here.
  public List<Row> rows() {
    return rows;
  }

  private void enter(Row row) {
    var former =
        table.computeIfAbsent(row.from(), _ -> new EnumMap<>(Move.class)).put(row.on(), row.to());
    require(former == null, row, "stands twice");
  }

  private static void require(boolean holds, Row row, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(row + " " + otherwise);
    }
  }

  private static Row row(RunState from, Move on, RunState to) {
    return new Row(from, on, to);
  }

  /// One legal move.
  public record Row(RunState from, Move on, RunState to) {}
}
