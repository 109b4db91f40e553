package dev.wheelhouse.model;

/// A namespace of jobs, runs and rights.
public record TenantId(long value) {
  /// The tenant that every store has from its first migration on, named `default`.
  public static final TenantId DEFAULT = new TenantId(1);

  public TenantId {
    if (value <= 0) {
      throw new IllegalArgumentException("an id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return "#" + value;
  }
}
