package dev.wheelhouse.model.run;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A run that ended FAILED or TIMEOUT for good, set aside for a person (F4).
///
/// @param signature groups equal failures: the error with numbers and ids taken out
public record DeadLetter(
    long id,
    TenantId tenant,
    RunId run,
    JobId job,
    Instant openedAt,
    String signature,
    String error,
    @Nullable Closing closing) {

  public boolean open() {
    return closing == null;
  }

  /// How it left the queue: never without a person or a named rule.
  public record Closing(Way way, Instant at, String by, String reason) {}

  /// The ways out of the queue.
  public enum Way {
    REPLAYED,
    DISCARDED,
    /// The run's state was changed by a mark or a late success.
    RESOLVED
  }
}
