package dev.wheelhouse.engine.watch;

import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// All triggers once, over one stretch of time, some at each look.
final class CountedRound {
  final Instant after;
  final Instant until;
  private final Map<TenantId, Count> counts = new HashMap<>();
  long lastTrigger;
  boolean complete;

  CountedRound(Instant after, Instant until) {
    this.after = after;
    this.until = until;
  }

  /// Firings of a tenant.
  record Count(long expected, long found) {
    Count plus(Count other) {
      return new Count(expected + other.expected, found + other.found);
    }
  }

  void add(TenantId tenant, Count count) {
    counts.merge(tenant, count, Count::plus);
  }

  Count of(TenantId tenant) {
    return counts.getOrDefault(tenant, new Count(0, 0));
  }
}
