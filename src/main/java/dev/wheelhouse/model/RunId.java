package dev.wheelhouse.model;

/// A run or a DAG run, shown as #n.
public record RunId(long value) {
  public RunId {
    if (value <= 0) {
      throw new IllegalArgumentException("an id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return "#" + value;
  }
}
