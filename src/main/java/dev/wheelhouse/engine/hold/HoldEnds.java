package dev.wheelhouse.engine.hold;

import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.LiftedHold;
import dev.wheelhouse.store.MisfireDecision.Choice;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lifts holds by itself: when their time is over, and when the run that they are on has ended.
/// What ended while no engine was there is found at start.
///
/// The clock is looked at every minute while a hold has an end: a machine that slept, or whose
/// clock was set, does not keep it longer than that.
public final class HoldEnds implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HoldEnds.class);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final HoldBoard board;
  private final HoldWriter writer;
  private final RunReads runs;
  private final Timers timers;
  private final Set<RunId> doubtful = ConcurrentHashMap.newKeySet();
  private Timers.@Nullable Timer wake;
  private boolean running;

  public HoldEnds(HoldBoard board, HoldWriter writer, RunReads runs, Timers timers) {
    this.board = board;
    this.writer = writer;
    this.runs = runs;
    this.timers = timers;
  }

  public void start() {
    synchronized (this) {
      running = true;
    }
    board.all().stream()
        .filter(hold -> hold.place().level() == Level.RUN)
        .forEach(hold -> doubtful.add(new RunId(hold.object())));
    wakeAfter(Duration.ZERO);
  }

  /// Takes in what the journal has written.
  public void committed(List<Unit> units) {
    boolean concerned =
        units.stream().flatMap(unit -> unit.changes().stream()).anyMatch(this::concerns);
    if (concerned) {
      wakeAfter(Duration.ZERO);
    }
  }

  private boolean concerns(Change change) {
    return switch (change) {
      case Change.PutHold(var hold) when hold.place().level() == Level.RUN ->
          doubtful.add(new RunId(hold.object()));
      case Change.PutHold(var hold) -> hold.until() != null;
      case Change.MoveRun move ->
          move.next().state().terminal() && board.isHeld(move.run()) && doubtful.add(move.run());
      default -> false;
    };
  }

  @Override
  public synchronized void close() {
    running = false;
    if (wake != null) {
      wake.cancel();
    }
  }

  private synchronized void wakeAfter(Duration delay) {
    if (running) {
      if (wake != null) {
        wake.cancel();
      }
      wake = timers.after(delay, this::wakeUp);
    }
  }

  private void wakeUp() {
    try {
      runOnce();
      next().ifPresent(this::wakeAfter);
    } catch (RuntimeException e) {
      log.error("lifting holds whose time is over; they stay, and are tried again", e);
      wakeAfter(AFTER_FAILURE);
    }
  }

  /// Lifts what is over.
  public void runOnce() {
    Instant now = timers.instant();
    for (Hold hold : List.copyOf(board.all())) {
      if (hold.until() != null && !hold.until().isAfter(now)) {
        lift(hold, "its time is over");
      }
    }
    Set.copyOf(doubtful).forEach(this::look);
  }

  /// Taken out first: what is heard of the run meanwhile puts it in again.
  private void look(RunId run) {
    doubtful.remove(run);
    try {
      if (hasEnded(run)) {
        board.of(run.value()).forEach(hold -> lift(hold, "the run has ended"));
      }
    } catch (RuntimeException e) {
      doubtful.add(run);
      throw e;
    }
  }

  /// One that somebody else has lifted meanwhile is lifted.
  private void lift(Hold hold, String why) {
    var _ = writer.lift(new LiftedHold(hold, timers.instant(), Stamp.ENGINE, why, Choice.POLICY));
  }

  private boolean hasEnded(RunId run) {
    return runs.run(run).map(Run::state).filter(it -> !it.terminal()).isEmpty();
  }

  private Optional<Duration> next() {
    return board.all().stream()
        .map(Hold::until)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(until -> Duration.between(timers.instant(), until))
        .map(wait -> wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }
}
