package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.run.Move;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Who has asked an attempt to pause at a checkpoint (K9): it stands in the run's history, so that
/// the next engine knows it, too.
///
/// @param ids of holds
public record PauseRequests(RunReads runs, LongSupplier ids) {

  /// Of the attempt that was begun last; one that was begun since has been asked nothing.
  public Optional<RunEvent> of(Run run) {
    RunEvent asked = null;
    for (RunEvent event : runs.history(run.id())) {
      if (event.type().equals(Move.START.name())) {
        asked = null;
      } else if (event.type().equals(RunEvent.PAUSE_REQUESTED)) {
        asked = event;
      }
    }
    return Optional.ofNullable(asked);
  }

  /// What keeps a run that has paused, until it is lifted.
  List<Change> hold(Run run, Instant now) {
    return of(run)
        .<Change>map(asked -> new Change.PutHold(hold(run, asked, now)))
        .map(List::of)
        .orElse(List.of());
  }

  private Hold hold(Run run, RunEvent asked, Instant now) {
    return new Hold(
        ids.getAsLong(),
        run.key().tenant(),
        HoldPlace.run(run.id()),
        run.id().value(),
        Hold.Cause.PERSON,
        asked.who(),
        asked.why().isEmpty() ? "paused at a checkpoint" : asked.why(),
        now,
        null);
  }
}
