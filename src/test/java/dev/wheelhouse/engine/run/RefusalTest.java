package dev.wheelhouse.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunLifecycle;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.Change;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the state table does not list is refused.
@Tag("S1")
class RefusalTest {
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final Stamp STAMP = new Stamp(NOW, "mara", "because");

  /// A run with a move that is not for its state.
  record Pair(Run run, Move move) {
    @Override
    public String toString() {
      return run.target().kind() + " " + run.state() + " " + move;
    }
  }

  static Stream<Pair> pairsOutsideTheTables() {
    var mapped = new Target(RunKind.MAP, new JobId(1), 1, null);
    return Stream.of(Target.task(new JobId(1), 1), Target.dag(new JobId(1), 1), mapped)
        .flatMap(target -> Arrays.stream(RunState.values()).map(state -> run(target, state)))
        .flatMap(run -> Arrays.stream(Move.values()).map(move -> new Pair(run, move)))
        .filter(it -> RunLifecycle.of(it.run()).next(it.run().state(), it.move()).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("pairsOutsideTheTables")
  void illegalMoveIsRefusedWithBothStatesNamedAndRecorded(Pair pair) {
    Run run = pair.run();

    var refusal =
        assertThrows(IllegalMove.class, () -> RunTransitions.move(run, pair.move(), STAMP));

    String goal = RunLifecycle.of(run).goal(pair.move()).map(RunState::name).orElse("no state");
    assertThat(refusal.getMessage()).contains(run.state().name(), goal, pair.move().name());
    RunEvent record = ((Change.AppendEvent) RunTransitions.refused(refusal)).event();
    assertEquals(RunEvent.REFUSED, record.type());
    assertEquals(List.of(run.state(), run.state()), List.of(record.from(), record.to()));
    assertEquals("mara", record.who());
    assertEquals(refusal.getMessage(), record.why());
  }

  private static Run run(Target target, RunState state) {
    return new Run(
        new RunId(7),
        new RunKey(TenantId.DEFAULT, "job:1", "manual:x", 0),
        target,
        new Origin(TriggerSource.MANUAL, List.of(), NOW, ZoneOffset.UTC, "", "mara", ""),
        Placement.DEFAULT,
        Map.of(),
        Status.created(state, NOW));
  }
}
