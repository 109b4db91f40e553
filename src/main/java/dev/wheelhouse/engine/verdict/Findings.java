package dev.wheelhouse.engine.verdict;

import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that is known about a run, before anything is concluded from it.
///
/// @param marked a person declared its state
/// @param attempts oldest first
/// @param most attempts that its job allows
/// @param traces of the last attempt
/// @param resource a downstream that is left alone now; empty when there is none
/// @param alike other runs in the queue of dead letters with the same signature
/// @param now when it was looked
record Findings(
    RunState state,
    boolean marked,
    List<Attempt> attempts,
    int most,
    boolean idempotent,
    Traces traces,
    String resource,
    long alike,
    Instant now) {
  Findings {
    attempts = List.copyOf(attempts);
  }

  /// Something went wrong, or may have.
  boolean bad() {
    return state.failure() || inDoubt();
  }

  boolean inDoubt() {
    return state == RunState.LOST || state == RunState.NEEDS_CONFIRMATION;
  }

  /// Nobody knows how the last attempt ended: the run is in doubt, or failed for that.
  boolean lost() {
    return inDoubt()
        || (state.failure() && last().filter(it -> it.kind() == Outcome.Kind.LOST).isPresent());
  }

  boolean neverStarted() {
    boolean refused = traces.began() == Traces.Began.NO && exitCode().isEmpty();
    boolean failed = last().filter(it -> it.kind() != Outcome.Kind.TIMED_OUT).isPresent();
    return attempts.isEmpty() || (attempts.size() == 1 && refused && failed);
  }

  /// Every attempt failed, more than one did, and all said the same.
  boolean eachTimeAlike() {
    return attempts.size() > 1
        && attempts.stream()
                .map(Attempt::outcome)
                .map(it -> it == null ? "" : it.kind() + " " + ErrorSignature.of(it.message()))
                .distinct()
                .count()
            == 1;
  }

  /// How the last attempt ended.
  Optional<Outcome> last() {
    return attempts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(attempts.getLast().outcome());
  }

  /// As the engine recorded it, or else as it stands on disk.
  Optional<Integer> exitCode() {
    var result = traces.result();
    return last()
        .map(Outcome::exitCode)
        .or(() -> Optional.ofNullable(result == null ? null : result.exitCode()));
  }

  String signal() {
    var result = traces.result();
    return last()
        .map(Outcome::signal)
        .filter(it -> !it.isEmpty())
        .orElse(result == null ? "" : result.signal());
  }
}
