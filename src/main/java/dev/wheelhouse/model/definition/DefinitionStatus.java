package dev.wheelhouse.model.definition;

/// Whether a definition's triggers fire. A hold is something else.
public enum DefinitionStatus {
  ENABLED,
  DISABLED,
  /// Out of every list; its history stays.
  DELETED
}
