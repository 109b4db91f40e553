package dev.wheelhouse.api;

import dev.wheelhouse.model.capacity.Canary;
import java.time.Instant;

/// A canary beside the rest, by the runs that were made since it was set.
public record CanaryView(Canary canary, Instant since, Tally canaryRuns, Tally otherRuns) {

  /// How runs ended.
  public record Tally(long ended, long succeeded) {}
}
