package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagLayout.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What differs between the places of two layouts. A key that only one side names has no place on
/// the other.
record PlacePatch(Map<String, Place> before, Map<String, Place> after) {
  PlacePatch {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  static PlacePatch between(Map<String, Place> before, Map<String, Place> after) {
    return new PlacePatch(without(before, after), without(after, before));
  }

  private static Map<String, Place> without(Map<String, Place> all, Map<String, Place> other) {
    var left = new HashMap<String, Place>();
    all.forEach(
        (key, place) -> {
          if (!place.equals(other.get(key))) {
            left.put(key, place);
          }
        });
    return left;
  }

  boolean none() {
    return before.isEmpty() && after.isEmpty();
  }

  PlacePatch reversed() {
    return new PlacePatch(after, before);
  }

  Map<String, Place> apply(Map<String, Place> places) {
    if (none()) {
      return places;
    }
    var changed = new TreeMap<>(places);
    changed.keySet().removeAll(before.keySet());
    changed.putAll(after);
    return changed;
  }
}
