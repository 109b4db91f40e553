package dev.wheelhouse.model.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The part of a run that changes.
///
/// @param revision counts the changes; a writer names the one it saw (S3)
/// @param attempts attempts begun so far
/// @param lastError of the last attempt; of a DAG run, what made it fail
/// @param skippedByBranch SKIPPED because an edge was not picked, or because such a skip spread
///   (D2)
public record Status(
    RunState state,
    int revision,
    int attempts,
    Times times,
    String lastError,
    boolean skippedByBranch) {
  public Status {
    if (skippedByBranch && state != RunState.SKIPPED) {
      throw new IllegalArgumentException("skipped by branch, but " + state);
    }
  }

  /// A run that was just made.
  public static Status created(RunState state, Instant at) {
    return new Status(state, 0, 0, Times.created(state, at), "", false);
  }

  /// The next revision in another state (or the same: something beside the state has changed).
  public Status to(RunState next, Instant at) {
    return new Status(next, revision + 1, attempts, times.to(next, at), lastError, false);
  }

  /// The next revision of the same status.
  public Status touched() {
    return new Status(state, revision + 1, attempts, times, lastError, skippedByBranch);
  }

  public Status attempt(int number, Instant at) {
    return new Status(state, revision, number, times.started(at), lastError, skippedByBranch);
  }

  public Status due(Instant at) {
    return with(times.due(at));
  }

  public Status stopping(Instant since) {
    return with(times.stopping(since));
  }

  private Status with(Times changed) {
    return new Status(state, revision, attempts, changed, lastError, skippedByBranch);
  }

  public Status error(String message) {
    return new Status(state, revision, attempts, times, message, skippedByBranch);
  }

  /// The state SKIPPED is a branch's doing.
  public Status byBranch() {
    return new Status(state, revision, attempts, times, lastError, true);
  }

  public Instant createdAt() {
    return times.createdAt();
  }

  public @Nullable Instant queuedAt() {
    return times.queuedAt();
  }

  public @Nullable Instant startedAt() {
    return times.startedAt();
  }

  public @Nullable Instant endedAt() {
    return times.endedAt();
  }

  public @Nullable Instant dueAt() {
    return times.dueAt();
  }

  public @Nullable Instant stoppingSince() {
    return times.stoppingSince();
  }

  public boolean stopping() {
    return stoppingSince() != null;
  }
}
