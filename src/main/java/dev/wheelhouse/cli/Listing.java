package dev.wheelhouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is shown of things of one kind: many as a table, one as lines of facts, both as JSON.
///
/// @param <T> the kind
final class Listing<T> {
  private final List<Fact<T>> facts = new ArrayList<>();

  /// @param name in JSON
  /// @param heading for people
  /// @param inTable false for what would make a table too wide
  private record Fact<T>(
      String name, String heading, boolean inTable, Function<T, @Nullable Object> value) {}

  /// A column of the table.
  Listing<T> column(String name, String heading, Function<T, @Nullable Object> value) {
    facts.add(new Fact<>(name, heading, true, value));
    return this;
  }

  /// What only one thing by itself, and JSON, shows.
  Listing<T> detail(String name, String heading, Function<T, @Nullable Object> value) {
    facts.add(new Fact<>(name, heading, false, value));
    return this;
  }

  String table(List<T> items) {
    List<Fact<T>> columns = facts.stream().filter(Fact::inTable).toList();
    var table = new TextTable(columns.stream().map(Fact::heading).toList());
    for (T item : items) {
      table.row(columns.stream().map(it -> Shown.text(it.value().apply(item))).toList());
    }
    return table.text();
  }

  /// A line for each fact that there is.
  String lines(T item) {
    var table = new TextTable(List.of());
    for (Fact<T> fact : facts) {
      String value = Shown.text(fact.value().apply(item));
      if (!value.isEmpty()) {
        table.row(List.of(fact.heading(), value));
      }
    }
    return table.text();
  }

  Map<String, Object> object(T item) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Fact<T> fact : facts) {
      Object value = fact.value().apply(item);
      if (value != null) {
        object.put(fact.name(), Shown.json(value));
      }
    }
    return object;
  }
}
