package dev.wheelhouse.engine.task.wait;

import dev.wheelhouse.api.WaitReason;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The waits of this engine, and what each waits for.
public final class WaitingRoom {
  /// The clock is looked at that often: a machine that slept or was set is noticed.
  private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

  private final Timers timers;
  private final Map<RunId, Place> places = new ConcurrentHashMap<>();

  private record Place(Waiting waiting, WaitReason reason) {}

  public WaitingRoom(Timers timers) {
    this.timers = timers;
  }

  /// A wait from now on, or taken up again; its time-out counts from the attempt's beginning.
  public Waiting enter(AttemptContext context, WaitReason reason) {
    var place = new Place(new Waiting(), reason);
    RunId run = context.place().run();
    places.put(run, place);
    var _ = place.waiting().outcome().whenComplete((_, _) -> places.remove(run, place));
    if (!context.timeout().isZero()) {
      var timedOut = new Outcome(Outcome.Kind.TIMED_OUT, null, "", "time-out");
      endAt(place.waiting(), context.about().begunAt().plus(context.timeout()), timedOut);
    }
    return place.waiting();
  }

  /// Ends the wait at an instant, if nothing did before.
  void endAt(Waiting waiting, Instant at, Outcome how) {
    if (waiting.outcome().isDone()) {
      return;
    }
    Duration left = Duration.between(timers.instant(), at);
    if (left.isPositive()) {
      Duration step = left.compareTo(LONGEST_STEP) < 0 ? left : LONGEST_STEP;
      var timer = timers.after(step, () -> endAt(waiting, at, how));
      var _ = waiting.outcome().whenComplete((_, _) -> timer.cancel());
    } else {
      waiting.end(how);
    }
  }

  /// What a run waits for here.
  public Optional<WaitReason> reason(RunId run) {
    return Optional.ofNullable(places.get(run)).map(Place::reason);
  }

  /// The wait of a run, if it waits for something of this kind.
  public Optional<Waiting> at(RunId run, Class<? extends WaitReason> kind) {
    return Optional.ofNullable(places.get(run))
        .filter(place -> kind.isInstance(place.reason()))
        .map(Place::waiting);
  }
}
