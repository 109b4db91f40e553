package dev.wheelhouse.model.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When what happened to a run.
///
/// @param queuedAt when it last became able to run
/// @param startedAt when its first attempt began; of a mapped node, when it was let go
/// @param dueAt when the next attempt is due; set in RETRY_WAIT only
/// @param stoppingSince set from the request to stop until the processes are verified dead
public record Times(
    Instant createdAt,
    @Nullable Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant dueAt,
    @Nullable Instant stoppingSince) {

  /// Of a run that was just made.
  static Times created(RunState state, Instant at) {
    return new Times(
        at,
        state == RunState.QUEUED ? at : null,
        state == RunState.RUNNING ? at : null,
        null,
        null,
        null);
  }

  /// Those that belong to a state are set or cleared; `stoppingSince` outlives RUNNING only.
  Times to(RunState next, Instant at) {
    return new Times(
        createdAt,
        next == RunState.QUEUED ? at : queuedAt,
        next == RunState.RUNNING && startedAt == null ? at : startedAt,
        next.terminal() ? at : null,
        null,
        next == RunState.RUNNING ? stoppingSince : null);
  }

  Times started(Instant at) {
    Instant first = startedAt == null ? at : startedAt;
    return new Times(createdAt, queuedAt, first, endedAt, dueAt, stoppingSince);
  }

  Times due(Instant at) {
    return new Times(createdAt, queuedAt, startedAt, endedAt, at, stoppingSince);
  }

  Times stopping(Instant since) {
    return new Times(createdAt, queuedAt, startedAt, endedAt, dueAt, since);
  }
}
