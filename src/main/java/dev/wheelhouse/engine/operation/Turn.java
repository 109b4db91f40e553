package dev.wheelhouse.engine.operation;

import dev.wheelhouse.model.control.Act;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.control.Pace;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Tally;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a bulk operation does next: a pure function of how it stands.
sealed interface Turn {
  /// So many runs that an operation has made are unfinished at once, when its plan names no number.
  int USUAL_PARALLEL = 100;

  /// More are not, whatever its plan says.
  int MOST_PARALLEL = 1_000;

  /// Begins with further items, so many at most.
  record Take(long most) implements Turn {}

  /// Waits; nothing more begins before.
  record Wait(Instant until, String why) implements Turn {}

  /// Nothing can be done until something that is under way has ended, a person acts, or the time is
  /// over.
  record Rest(@Nullable Instant until) implements Turn {}

  /// It is over; what waits is not done.
  record End(OperationState state, String why) implements Turn {}

  /// @param tally with what is on its way to the store counted as under way
  static Turn of(BulkOperation operation, Tally tally, Guard guard, Instant now) {
    return switch (operation.state()) {
      case AWAITS_APPROVAL, DONE, CANCELED, STOPPED -> new Rest(null);
      case CANCELING -> over(tally, OperationState.CANCELED, operation.why());
      case WAITING, RUNNING ->
          tally.of(ItemState.WAITING) == 0
              ? over(tally, OperationState.DONE, "")
              : goOn(operation, tally, guard, now);
    };
  }

  private static Turn over(Tally tally, OperationState state, String why) {
    return tally.of(ItemState.UNDER_WAY) == 0 ? new End(state, why) : new Rest(null);
  }

  private static Turn goOn(BulkOperation operation, Tally tally, Guard guard, Instant now) {
    Pace pace = operation.plan().pace();
    Instant from = pace.notBefore();
    Instant end = pace.notAfter();
    if (end != null && !now.isBefore(end)) {
      return over(tally, OperationState.STOPPED, "Its time was over; the rest was not begun.");
    }
    Optional<String> stops =
        pace.canary() ? Canary.stops(operation.total(), tally) : Optional.empty();
    if (stops.isPresent()) {
      return over(tally, OperationState.STOPPED, stops.get());
    }
    if (from != null && now.isBefore(from)) {
      return new Wait(sooner(from, end), "It begins at " + from + ".");
    }
    Act act = operation.plan().act();
    Optional<Instant> opening = Hours.opening(guard, act, now);
    if (opening.isPresent()) {
      return new Wait(
          sooner(opening.get(), end),
          "%s is done from %s to %s (%s) only."
              .formatted(Guard.Kind.of(act), guard.from(), guard.to(), guard.zone()));
    }
    long room = room(operation, tally);
    return room > 0 ? new Take(room) : new Rest(end);
  }

  private static Instant sooner(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }

  private static long room(BulkOperation operation, Tally tally) {
    Pace pace = operation.plan().pace();
    long parallel =
        pace.parallel() == 0 ? USUAL_PARALLEL : Math.min(pace.parallel(), MOST_PARALLEL);
    long free = parallel - tally.of(ItemState.UNDER_WAY);
    return pace.canary() ? Math.min(free, Canary.room(operation.total(), tally)) : free;
  }
}
