package dev.wheelhouse.model.definition;

/// How many runs of one definition go on at once.
///
/// @param overlap what a firing does while the run before it has not ended
/// @param limit of runs that hold a slot at once, as standalone runs and as nodes together (P2);
///   zero for none
public record Concurrency(Overlap overlap, int limit) {
  public static final Concurrency USUAL = new Concurrency(Overlap.QUEUE_ONE, 0);

  /// No limit, and firings that overlap all run.
  public static final Concurrency FREE = new Concurrency(Overlap.ALLOW, 0);

  public static Concurrency of(Overlap overlap) {
    return new Concurrency(overlap, 0);
  }
}
