package dev.wheelhouse.engine.figures;

import dev.wheelhouse.api.EngineFigures;
import dev.wheelhouse.api.EngineFigures.Outcomes;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;

/// What happened in one minute. The journal's thread writes the present one while others read; each
/// minute has its own lock, so that nobody waits for longer than one minute's copy takes.
final class MinuteTally {
  private final DelayTally trigger = new DelayTally();
  private final DelayTally dispatch = new DelayTally();
  private long succeeded;
  private long failed;
  private long timedOut;
  private long deadLetters;
  private long longestQueue;
  private long queueBefore;

  /// @param queueBefore the queue as it was when the minute began
  MinuteTally(long queueBefore) {
    this.queueBefore = queueBefore;
  }

  synchronized void fired(Duration delay, JobId job, Instant at) {
    trigger.add(delay, job, at);
  }

  synchronized void dispatched(Duration delay, JobId job, Instant at) {
    dispatch.add(delay, job, at);
  }

  synchronized void ended(RunState how) {
    switch (how) {
      case SUCCESS -> succeeded++;
      case FAILED -> failed++;
      case TIMEOUT -> timedOut++;
      default -> {}
    }
  }

  synchronized void deadLetter() {
    deadLetters++;
  }

  /// The queue has this length now.
  synchronized void queue(long length) {
    longestQueue = Math.max(longestQueue, length);
  }

  /// Looking back, the queue had this length when the minute began.
  synchronized void queueBefore(long length) {
    queueBefore = length;
  }

  synchronized long queueBefore() {
    return queueBefore;
  }

  synchronized EngineFigures.Minute minute(Instant start) {
    return new EngineFigures.Minute(
        start,
        trigger.count(),
        trigger.p95(),
        dispatch.count(),
        dispatch.p95(),
        new Outcomes(succeeded, failed, timedOut),
        deadLetters,
        Math.max(longestQueue, queueBefore));
  }

  synchronized void addTo(DelayTally triggers, DelayTally dispatches) {
    triggers.add(trigger);
    dispatches.add(dispatch);
  }
}
