package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;

/// What became of a unit. Only WRITTEN changed the store.
public sealed interface UnitResult {

  UnitResult WRITTEN = new Written();

  record Written() implements UnitResult {}

  /// The run's identity is taken: somebody was quicker (N1).
  record Exists(RunId run) implements UnitResult {}

  /// A row had moved on since it was read (S3).
  record Stale(String what) implements UnitResult {}

  /// Another definition of the tenant has the name.
  record NameTaken(String name) implements UnitResult {}

  /// It holds a value that no row can hold, such as a name that is too long.
  record Refused(String why) implements UnitResult {}

  /// Another run has the idempotency key (F6).
  ///
  /// @param committed it has succeeded; otherwise it is under way, or in doubt
  record KeyTaken(RunId first, boolean committed) implements UnitResult {}
}
