package dev.wheelhouse.model;

/// One trigger of a definition, as the store arms it.
public record TriggerId(long value) {
  public TriggerId {
    if (value <= 0) {
      throw new IllegalArgumentException("an id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return "#" + value;
  }
}
