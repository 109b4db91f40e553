package dev.wheelhouse.model.page;

import java.util.List;

/// One page of a list.
///
/// @param next cursor of the following page; empty at the end
/// @param total rows in all; exact up to [#EXACT_TOTAL], then that number
public record Page<T>(List<T> items, String next, long total) {
  public static final int EXACT_TOTAL = 10_000;

  public Page {
    items = List.copyOf(items);
  }

  /// True when there are at least `total` rows, perhaps more.
  public boolean totalIsFloor() {
    return total >= EXACT_TOTAL;
  }
}
