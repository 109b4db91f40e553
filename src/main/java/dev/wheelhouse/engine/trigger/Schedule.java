package dev.wheelhouse.engine.trigger;

import java.time.Instant;
import java.util.Optional;

/// The slots of one trigger: strictly ascending, the same whenever it is asked.
public interface Schedule {

  /// The first slot strictly after an instant.
  Optional<Instant> next(Instant after);
}
