package dev.wheelhouse.model;

/// A job or a DAG: both stand in one list and share one name space per tenant (N3).
public record JobId(long value) {
  public JobId {
    if (value <= 0) {
      throw new IllegalArgumentException("an id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return "#" + value;
  }
}
