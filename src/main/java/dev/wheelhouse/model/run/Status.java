package dev.wheelhouse.model.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The part of a run that changes.
///
/// @param revision counts the changes; a writer names the one it saw (S3)
/// @param attempts attempts begun so far
/// @param queuedAt when it last became able to run
/// @param startedAt when its first attempt began
/// @param dueAt when the next attempt is due; set in RETRY_WAIT only
/// @param stoppingSince set from the request to stop until the processes are verified dead
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
    String lastError) {

  /// A run that was just made.
  public static Status created(RunState state, Instant at) {
    Instant queuedAt = state == RunState.QUEUED ? at : null;
    Instant startedAt = state == RunState.RUNNING ? at : null;
    return new Status(state, 0, 0, at, queuedAt, startedAt, null, null, null, "");
  }
}
