package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// In which order waiting runs get slots (P1): by priority, and each `perPoint` of waiting counts
/// as one point more, so that nothing starves.
///
/// At any instant the effective priority is `priority + (now - since) / perPoint`. Of two runs the
/// same one is ahead whenever that is asked, because `now` adds the same to both: so a run's place
/// is a constant, `since - priority * perPoint`, and a sorted list never has to be sorted again.
///
/// @param perPoint from a millisecond to an hour
public record DispatchOrder(Duration perPoint) {
  public static final DispatchOrder USUAL = new DispatchOrder(Duration.ofMinutes(1));

  public DispatchOrder {
    if (perPoint.compareTo(Duration.ofMillis(1)) < 0
        || perPoint.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "perPoint is " + perPoint + "; it must be a millisecond to an hour");
    }
  }

  /// The run's place; the smallest is first.
  Place placeOf(Run run) {
    long since = ChronoUnit.MICROS.between(Instant.EPOCH, since(run));
    long lead = run.placement().priority() * (perPoint.toNanos() / 1_000);
    return new Place(since - lead, run);
  }

  /// When it first became able to run; one that was tried keeps the age that it was made with, so
  /// that a retry does not go to the end of the queue.
  static Instant since(Run run) {
    Status status = run.status();
    boolean tried = status.attempts() > 0;
    Instant queuedAt = status.queuedAt();
    return tried || queuedAt == null ? status.createdAt() : queuedAt;
  }

  /// A run in the order; of two with one key the elder id is first.
  record Place(long key, Run run) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byKey = Long.compare(key, other.key);
      return byKey != 0 ? byKey : Long.compare(run.id().value(), other.run.id().value());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && compareTo(place) == 0;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(run.id().value());
    }
  }
}
