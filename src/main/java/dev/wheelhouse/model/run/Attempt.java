package dev.wheelhouse.model.run;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try of a run.
///
/// @param number counts from 1
/// @param dispatch counts the times this attempt was handed out, as the store counts them: 2 when
///   the first never began
/// @param outcome empty while it runs
public record Attempt(
    TenantId tenant,
    RunId run,
    int number,
    int dispatch,
    String worker,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Outcome outcome) {

  public Attempt ended(Instant at, Outcome how) {
    return new Attempt(tenant, run, number, dispatch, worker, startedAt, at, how);
  }
}
