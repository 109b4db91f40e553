package dev.wheelhouse.model.run;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One row of a run's history, written with the change it tells of (S2). The table is the outbox.
///
/// @param sequence ascending in the order of commits of one engine; 0 until the journal gives it
/// @param type CREATED, a [Move]'s name, or a note such as STOP_REQUESTED that changes no state
/// @param from null for CREATED
/// @param attempt 0 when it concerns none
/// @param why one line for people
public record RunEvent(
    long sequence,
    TenantId tenant,
    RunId run,
    JobId job,
    String type,
    @Nullable RunState from,
    RunState to,
    int attempt,
    Instant at,
    String who,
    String why) {

  public static final String CREATED = "CREATED";
  public static final String STOP_REQUESTED = "STOP_REQUESTED";
  public static final String REFUSED = "REFUSED";
  public static final String PRIORITY_CHANGED = "PRIORITY_CHANGED";
  public static final String SOURCE_ADDED = "SOURCE_ADDED";

  /// A person has ended the wait before the next attempt.
  public static final String RETRY_NOW = "RETRY_NOW";

  /// Its task was asked to store a checkpoint and to end (K9).
  public static final String PAUSE_REQUESTED = "PAUSE_REQUESTED";

  /// Its dead letter was given up (F4).
  public static final String DISCARDED = "DISCARDED";

  /// On a failed run: another one undoes it (F5).
  public static final String COMPENSATING = "COMPENSATING";

  public static final String COMPENSATED = "COMPENSATED";
  public static final String COMPENSATION_FAILED = "COMPENSATION_FAILED";

  public RunEvent numbered(long number) {
    return new RunEvent(number, tenant, run, job, type, from, to, attempt, at, who, why);
  }
}
