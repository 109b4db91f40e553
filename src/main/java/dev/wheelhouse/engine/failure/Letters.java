package dev.wheelhouse.engine.failure;

import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import java.time.Instant;
import java.util.function.LongSupplier;

/// Sets runs aside for a person (F4).
public final class Letters {
  private Letters() {}

  /// Belongs into the transaction that ends the run for good.
  public static Change open(Run run, String error, Instant now, LongSupplier ids) {
    return new Change.OpenDeadLetter(
        new DeadLetter(
            ids.getAsLong(),
            run.key().tenant(),
            run.id(),
            run.target().job(),
            now,
            ErrorSignature.of(error),
            error,
            null));
  }
}
