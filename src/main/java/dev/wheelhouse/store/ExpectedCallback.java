package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an attempt of an HTTP task waits for (X8).
///
/// @param tokenHash of the token that the call was given; the token itself is not kept
/// @param answer null until it came
public record ExpectedCallback(
    String tokenHash,
    TenantId tenant,
    RunId run,
    int attempt,
    Instant madeAt,
    @Nullable Answer answer) {

  /// What was reported.
  public record Answer(Instant at, boolean succeeded, String message, Map<String, String> outputs) {
    public Answer {
      outputs = Map.copyOf(outputs);
    }

    /// Whether the other says the same, whenever it came.
    public boolean sameAs(Answer other) {
      return succeeded == other.succeeded
          && message.equals(other.message)
          && outputs.equals(other.outputs);
    }
  }
}
