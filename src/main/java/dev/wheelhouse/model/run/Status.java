package dev.wheelhouse.model.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The part of a run that changes.
///
/// @param revision counts the changes; a writer names the one it saw (S3)
/// @param attempts attempts begun so far
/// @param queuedAt when it last became able to run
/// @param startedAt when its first attempt began; of a mapped node, when it was let go
/// @param dueAt when the next attempt is due; set in RETRY_WAIT only
/// @param stoppingSince set from the request to stop until the processes are verified dead
/// @param lastError of the last attempt; of a DAG run, what made it fail
/// @param skippedByBranch SKIPPED because an edge was not picked, or because such a skip spread
///   (D2)
public record Status(
    RunState state,
    int revision,
    int attempts,
    Instant createdAt,
    @Nullable Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppingSince,
    String lastError,
    boolean skippedByBranch) {
  public Status {
    if (skippedByBranch && state != RunState.SKIPPED) {
      throw new IllegalArgumentException("skipped by branch, but " + state);
    }
  }

  /// Not skipped by branch.
  public Status(
      RunState state,
      int revision,
      int attempts,
      Instant createdAt,
      @Nullable Instant queuedAt,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable Instant dueAt,
      @Nullable Instant stoppingSince,
      String lastError) {
    this(
        state,
        revision,
        attempts,
        createdAt,
        queuedAt,
        startedAt,
        endedAt,
        dueAt,
        stoppingSince,
        lastError,
        false);
  }

  /// A run that was just made.
  public static Status created(RunState state, Instant at) {
    Instant queuedAt = state == RunState.QUEUED ? at : null;
    Instant startedAt = state == RunState.RUNNING ? at : null;
    return new Status(state, 0, 0, at, queuedAt, startedAt, null, null, null, "");
  }

  /// The next revision in another state (or the same: something beside the state has changed).
  /// Times that belong to the state are set or cleared; `stoppingSince` outlives RUNNING only.
  public Status to(RunState next, Instant at) {
    return new Status(
        next,
        revision + 1,
        attempts,
        createdAt,
        next == RunState.QUEUED ? at : queuedAt,
        next == RunState.RUNNING && startedAt == null ? at : startedAt,
        next.terminal() ? at : null,
        null,
        next == RunState.RUNNING ? stoppingSince : null,
        lastError);
  }

  /// The next revision of the same status.
  public Status touched() {
    return new Status(
        state,
        revision + 1,
        attempts,
        createdAt,
        queuedAt,
        startedAt,
        endedAt,
        dueAt,
        stoppingSince,
        lastError,
        skippedByBranch);
  }

  public Status attempt(int number, Instant at) {
    return new Status(
        state,
        revision,
        number,
        createdAt,
        queuedAt,
        startedAt == null ? at : startedAt,
        endedAt,
        dueAt,
        stoppingSince,
        lastError,
        skippedByBranch);
  }

  public Status due(Instant at) {
    return new Status(
        state,
        revision,
        attempts,
        createdAt,
        queuedAt,
        startedAt,
        endedAt,
        at,
        stoppingSince,
        lastError,
        skippedByBranch);
  }

  public Status stopping(Instant since) {
    return new Status(
        state,
        revision,
        attempts,
        createdAt,
        queuedAt,
        startedAt,
        endedAt,
        dueAt,
        since,
        lastError,
        skippedByBranch);
  }

  public Status error(String message) {
    return new Status(
        state,
        revision,
        attempts,
        createdAt,
        queuedAt,
        startedAt,
        endedAt,
        dueAt,
        stoppingSince,
        message,
        skippedByBranch);
  }

  /// The state SKIPPED is a branch's doing.
  public Status byBranch() {
    return new Status(
        state,
        revision,
        attempts,
        createdAt,
        queuedAt,
        startedAt,
        endedAt,
        dueAt,
        stoppingSince,
        lastError,
        true);
  }

  public boolean stopping() {
    return stoppingSince != null;
  }
}
