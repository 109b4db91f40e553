package dev.wheelhouse.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A long queue costs a start no more than a short one: what is held is passed by, not searched.
@Tag("P1")
class ManyWaitingTest {
  private static final int RUNS = 100_000;
  private static final int JOBS = 1_000;
  private static final PoolSettings SETTINGS = new PoolSettings("default", 50, 0.2, true);

  private final Pool pool = new Pool(DispatchOrder.USUAL);
  private final Deque<Run> running = new ArrayDeque<>();
  private long asked;

  @Test
  void heldJobsCostOneLookARound() {
    fill(JOBS);

    int started = startAndEnd(200, job -> Optional.of(new WaitReason.JobLimit(1, 1)));

    assertEquals(200 * 50, started);
    assertThat(asked).isLessThan(200L * (JOBS + 50));
  }

  @Test
  void runsHeldOneByOneCostABoundedLook() {
    fill(JOBS);

    int started = startAndEnd(100, job -> Optional.of(new WaitReason.Turn(new RunId(1))));

    assertEquals(100 * 50, started);
    assertThat(asked).isLessThan(100L * 2_100);
  }

  @Test
  void oneHeldJobOfFiftyThousandIsPassedByAtOnce() {
    for (int i = 0; i < 50_000; i++) {
      see(i + 1, 1);
    }
    see(60_000, 950);

    List<Run> started = give(job -> Optional.of(new WaitReason.JobLimit(1, 1)));

    assertEquals(List.of(60_000L), started.stream().map(run -> run.id().value()).toList());
    assertEquals(2, asked);
  }

  @Test
  @Tag("K1")
  void overriddenRunBehindAHundredThousandThatAreHeldStartsAtOnce() {
    for (int i = 0; i < 100_000; i++) {
      see(i + 1, 1);
    }
    Run urgent = QueuedRuns.queued(200_000, 2, Placement.DEFAULT, QueuedRuns.T0.plusSeconds(999));
    pool.see(QueuedRuns.overriding(urgent));

    List<Run> started = give(ManyWaitingTest::held);

    assertEquals(List.of(200_000L), started.stream().map(run -> run.id().value()).toList());
    assertEquals(2, asked);
  }

  private static Optional<WaitReason> held(Run run) {
    var place = HoldPlace.job("report");
    var hold =
        new Hold(
            1, TenantId.DEFAULT, place, 2, Hold.Cause.PERSON, "mara", "why", QueuedRuns.T0, null);
    return run.origin().override()
        ? Optional.empty()
        : Optional.of(new WaitReason.Held(List.of(hold)));
  }

  private void fill(int jobs) {
    for (int i = 0; i < RUNS; i++) {
      see(i + 1, i % jobs);
    }
  }

  private void see(long id, long job) {
    pool.see(QueuedRuns.queued(id, 1 + job, Placement.DEFAULT, QueuedRuns.T0.plusMillis(id)));
  }

  /// Jobs 900 and above are free.
  private int startAndEnd(int rounds, Gate held) {
    int started = 0;
    for (int round = 0; round < rounds; round++) {
      started += give(held).size();
      while (!running.isEmpty()) {
        Run run = running.poll();
        pool.see(run.with(run.status().to(RunState.SUCCESS, QueuedRuns.T0)));
      }
    }
    return started;
  }

  private List<Run> give(Gate held) {
    List<Run> started = new ArrayList<>();
    int depth = 0;
    Pool.Rest rest;
    do {
      rest = pool.give(SETTINGS, new Pool.Giving(run -> hold(run, held), started::add, depth++, 0));
    } while (rest.cut() && started.isEmpty());
    running.addAll(started);
    return started;
  }

  private Optional<HeldBack> hold(Run run, Gate held) {
    asked++;
    return run.target().job().value() > 900
        ? Optional.empty()
        : held.holdsBack(run).map(why -> HeldBack.of(why, run, () -> ""));
  }
}
