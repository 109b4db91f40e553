package dev.wheelhouse.engine.figures;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.model.run.TriggerSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What happened in the last sixty minutes, each thing in the minute in which it happened. Minutes
/// may be filled in any order: the present ones as the journal writes, former ones from the store.
final class LastHour {
  static final int MINUTES = 60;
  private static final long SECONDS = 60;

  private final Map<Long, MinuteTally> minutes = new ConcurrentHashMap<>();
  private volatile Instant since;
  private volatile long queue;

  /// @param since nothing is known of what was before
  LastHour(Instant since) {
    this.since = since;
  }

  /// The hour as it is at one instant.
  record Picture(
      Instant since,
      List<EngineFigures.Minute> minutes,
      DelayTally trigger,
      DelayTally dispatch,
      Outcomes outcomes) {}

  /// The first instant of the hour that ends with the instant's minute.
  static Instant beginning(Instant now) {
    return Instant.ofEpochSecond((minute(now) - MINUTES + 1) * SECONDS);
  }

  /// Everything from an earlier instant on has been filled in.
  void known(Instant from) {
    since = from;
  }

  /// A run was made; only those that a schedule named have a delay, and a slot that was missed and
  /// is caught up with is no late firing.
  void created(Run run) {
    TriggerSource source = run.origin().source();
    boolean live = run.placement().lane() == Placement.Lane.LIVE;
    if (live && (source == TriggerSource.SCHEDULE || source == TriggerSource.ONCE)) {
      Instant at = run.status().createdAt();
      Duration delay = Duration.between(run.origin().logicalTime(), at);
      tally(at).fired(delay, run.target().job(), at);
    }
  }

  /// An attempt began.
  void started(JobId job, @Nullable Instant queuedAt, Instant at) {
    if (queuedAt != null) {
      tally(at).dispatched(Duration.between(queuedAt, at), job, at);
    }
  }

  /// A run ended; nodes end within their DAG run, and a mark of an ended run is no end.
  void ended(Run run, RunEvent end) {
    boolean was = end.from() != null && end.from().terminal();
    if (run.parent().isEmpty() && !was) {
      tally(end.at()).ended(end.to());
    }
  }

  void deadLetter(Instant at) {
    tally(at).deadLetter();
  }

  /// The queue has this length before anything happens.
  void begin(long length) {
    queue = length;
  }

  /// The queue has this length now.
  void queue(Instant now, long length) {
    tally(now).queue(length);
    queue = length;
    if (minutes.size() > MINUTES) {
      forget(now);
    }
  }

  /// The queue had these lengths after and before something that happened, looking back.
  void queueWas(Instant at, long after, long before) {
    MinuteTally tally = tally(at);
    tally.queue(after);
    tally.queueBefore(before);
  }

  /// @param queued the queue's length now
  Picture at(Instant now, long queued) {
    List<EngineFigures.Minute> seen = new ArrayList<>(MINUTES);
    var trigger = new DelayTally();
    var dispatch = new DelayTally();
    long present = minute(now);
    long queueAfter = queued;
    for (long minute = present; minute > present - MINUTES; minute--) {
      Instant start = Instant.ofEpochSecond(minute * SECONDS);
      MinuteTally tally = minutes.getOrDefault(minute, new MinuteTally(queueAfter));
      tally.addTo(trigger, dispatch);
      seen.add(tally.minute(start));
      queueAfter = tally.queueBefore();
    }
    return new Picture(later(since, beginning(now)), seen.reversed(), trigger, dispatch, sum(seen));
  }

  /// Minutes held.
  int size() {
    return minutes.size();
  }

  private static Outcomes sum(List<EngineFigures.Minute> minutes) {
    return minutes.stream()
        .map(EngineFigures.Minute::outcomes)
        .reduce(Outcomes.NONE, Outcomes::and);
  }

  private MinuteTally tally(Instant at) {
    return minutes.computeIfAbsent(minute(at), _ -> new MinuteTally(queue));
  }

  /// Also what lies ahead, since the clock was set back.
  private void forget(Instant now) {
    long present = minute(now);
    minutes.keySet().removeIf(minute -> minute <= present - MINUTES || minute > present);
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
