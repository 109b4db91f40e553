package dev.wheelhouse.model.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// A value that a task hands on to whoever comes after it (D7).
///
/// @param text of a list: a JSON array
public record Output(Type type, String text) {
  /// Characters of all names and values of one run together.
  public static final int BOUND = 64 << 10;

  private static final int LONGEST_NAME = 128;

  /// The types of parameters, but for secrets: one is not handed on.
  public enum Type {
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DATE,
    LIST
  }

  public static Output text(String text) {
    return new Output(Type.TEXT, text);
  }

  public static Output integer(long number) {
    return new Output(Type.INTEGER, Long.toString(number));
  }

  public static Output bool(boolean value) {
    return new Output(Type.BOOLEAN, Boolean.toString(value));
  }

  public static Output list(String json) {
    return new Output(Type.LIST, json);
  }

  /// Those that a store keeps, by name: a name is not longer than a job's, and all together are not
  /// more than the bound. A big one that does not fit does not keep smaller ones out.
  public static SequencedMap<String, Output> fitting(Map<String, Output> outputs) {
    SequencedMap<String, Output> fitting = new LinkedHashMap<>();
    int left = BOUND;
    for (Map.Entry<String, Output> each : new TreeMap<>(outputs).entrySet()) {
      int size = each.getKey().length() + each.getValue().text().length();
      if (size <= left && each.getKey().length() <= LONGEST_NAME) {
        fitting.put(each.getKey(), each.getValue());
        left -= size;
      }
    }
    return fitting;
  }
}
