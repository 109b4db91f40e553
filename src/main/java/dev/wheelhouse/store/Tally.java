package dev.wheelhouse.store;

import dev.wheelhouse.model.control.ItemState;
import java.util.EnumMap;
import java.util.Map;

/// How many items of a bulk operation stand where.
///
/// @param again so many failed with the same error as before
public record Tally(Map<ItemState, Long> byState, long again) {
  public static final Tally NONE = new Tally(Map.of(), 0);

  public Tally {
    byState = Map.copyOf(byState);
  }

  public long of(ItemState state) {
    return byState.getOrDefault(state, 0L);
  }

  /// What was begun with effect: what the engine refused is not.
  public long tried() {
    return of(ItemState.UNDER_WAY) + of(ItemState.SUCCEEDED) + of(ItemState.FAILED);
  }

  public Tally plus(ItemState state, long items, boolean failedAgain) {
    Map<ItemState, Long> more = new EnumMap<>(ItemState.class);
    more.putAll(byState);
    more.merge(state, items, Long::sum);
    return new Tally(more, failedAgain ? again + items : again);
  }

  /// After one item went from one state to another.
  public Tally moved(ItemState from, BulkItem after) {
    return plus(from, -1, false).plus(after.state(), 1, after.again());
  }
}
