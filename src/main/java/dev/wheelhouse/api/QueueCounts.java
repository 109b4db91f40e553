package dev.wheelhouse.api;

/// How much stands in each queue; beyond 10,000 the numbers are not exact.
public record QueueCounts(long pending, long retry, long deadLetters, long confirmation) {

  /// What a person should look at.
  public long attention() {
    return retry + deadLetters + confirmation;
  }
}
