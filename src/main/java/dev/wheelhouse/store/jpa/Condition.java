package dev.wheelhouse.store.jpa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A `where` that grows: conditions about entity `e`, with their values.
record Condition(List<String> parts, Map<String, Object> values) {
  static final Condition NONE = new Condition(List.of(), Map.of());

  Condition {
    parts = List.copyOf(parts);
    values = Map.copyOf(values);
  }

  Condition and(String part) {
    var more = new ArrayList<>(parts);
    more.add(part);
    return new Condition(more, values);
  }

  Condition and(String part, String name, Object value) {
    return and(part).with(name, value);
  }

  /// Adds a value that is used beside the conditions.
  Condition with(String name, Object value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new Condition(parts, more);
  }

  /// Adds the condition if there is a value for it.
  Condition andIf(String part, String name, @Nullable Object value) {
    return value == null ? this : and(part, name, value);
  }

  String text() {
    return String.join(" and ", parts);
  }
}
