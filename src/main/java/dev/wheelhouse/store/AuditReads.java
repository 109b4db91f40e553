package dev.wheelhouse.store;

import java.util.Optional;

/// Reading the audit.
public interface AuditReads {

  /// Walks the whole chain; empty when every entry is as it was written (SEC4).
  Optional<Broken> firstBroken();

  /// An entry that does not fit the chain.
  record Broken(long sequence, String why) {}
}
