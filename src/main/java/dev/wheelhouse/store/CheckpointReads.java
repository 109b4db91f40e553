package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import java.util.Optional;

/// Reading what runs kept for their next attempts (X6).
public interface CheckpointReads {
  Optional<String> of(RunId run);
}
