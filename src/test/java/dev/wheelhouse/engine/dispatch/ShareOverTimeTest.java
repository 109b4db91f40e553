package dev.wheelhouse.engine.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Placement.Lane;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A pool over hours of virtual time, with runs that take as long as they say.
@Tag("P1")
class ShareOverTimeTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final VirtualTime time = new VirtualTime(QueuedRuns.T0);
  private final Pool pool = new Pool(DispatchOrder.USUAL);
  private final List<Duration> liveDelays = new ArrayList<>();
  private PoolSettings settings = new PoolSettings("default", 10, 0.2, true);
  private Duration liveTakes = Duration.ofSeconds(5);
  private int backfillsStarted;
  private int mostBackfills;
  private int backfillsNow;
  private long ids;

  @Test
  @Tag("story-4")
  void backfillInPeakHoursDoesNotDisturbLiveWork() {
    liveEach(Duration.ofSeconds(10), HOUR.multipliedBy(2));
    time.advance(HOUR);

    backfills(10_000);
    time.advance(HOUR);

    assertThat(p95()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(backfillsStarted).isGreaterThan(400); // of 600, had they all the slots
  }

  @Test
  @Tag("story-4")
  void backfillThatFoundThePoolEmptyLetsLiveWorkInSoon() {
    backfills(10_000);
    assertEquals(10, backfillsNow);

    liveEach(Duration.ofSeconds(10), HOUR);
    time.advance(HOUR);

    assertThat(p95()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(backfillsStarted).isGreaterThan(400);
  }

  @Test
  void longerLiveRunsKeepMoreSlotsFree() {
    liveTakes = Duration.ofSeconds(45);
    liveEach(Duration.ofSeconds(10), HOUR.multipliedBy(2));
    time.advance(HOUR);

    backfills(10_000);
    time.advance(HOUR);

    assertThat(p95()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    assertThat(backfillsStarted).isGreaterThan(180);
  }

  @Test
  void endlessLiveWorkLeavesBackfillsTheirFloor() {
    live(5_000);
    backfills(10_000);

    time.advance(HOUR);

    assertEquals(2, mostBackfills);
    assertThat(backfillsStarted).isBetween(118, 122);
  }

  @Test
  void unusedSlotsGoToTheOtherKind() {
    backfills(100);

    assertEquals(10, backfillsNow);
  }

  @Test
  void poolOfOneSlotIsSharedByTurns() {
    settings = new PoolSettings("single", 1, 0.2, true);
    live(5_000);
    backfills(1_000);

    time.advance(HOUR);

    // four live runs of 5 s and a backfill of 60 s take turns
    assertThat(backfillsStarted).isBetween(44, 46);
    assertThat(liveDelays).hasSizeBetween(178, 182);
  }

  @Test
  void slotsThatWereKeptAreGivenWhenNoLiveWorkComesAnyMore() {
    live(1);
    time.advance(Duration.ofSeconds(10));
    backfills(10_000);
    time.advance(Duration.ofSeconds(10));
    assertEquals(8, backfillsNow);

    time.advance(Duration.ofMinutes(12));

    assertEquals(10, backfillsNow);
  }

  private void liveEach(Duration period, Duration until) {
    for (Duration at = period; at.compareTo(until) <= 0; at = at.plus(period)) {
      var _ = time.after(at, () -> live(1));
    }
  }

  private void live(int runs) {
    arrive(runs, Lane.LIVE);
  }

  private void backfills(int runs) {
    liveDelays.clear();
    arrive(runs, Lane.BACKFILL);
  }

  private void arrive(int runs, Lane lane) {
    var placement = new Placement("default", 100, lane);
    for (int i = 0; i < runs; i++) {
      pool.see(QueuedRuns.queued(++ids, 1, placement, time.instant()));
    }
    give();
  }

  private void give() {
    var giving = new Pool.Giving(_ -> Optional.empty(), this::start, 0, time.nanoTime());
    pool.give(settings, giving);
  }

  private void start(Run run) {
    boolean live = run.placement().lane() == Lane.LIVE;
    if (live) {
      liveDelays.add(Duration.between(run.status().createdAt(), time.instant()));
    } else {
      backfillsStarted++;
      backfillsNow++;
      mostBackfills = Math.max(mostBackfills, backfillsNow);
    }
    var _ = time.after(live ? liveTakes : Duration.ofMinutes(1), () -> end(run, live));
  }

  private void end(Run run, boolean live) {
    backfillsNow -= live ? 0 : 1;
    pool.see(run.with(run.status().to(RunState.SUCCESS, time.instant())));
    give();
  }

  private Duration p95() {
    List<Duration> sorted = liveDelays.stream().sorted().toList();
    return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }
}
