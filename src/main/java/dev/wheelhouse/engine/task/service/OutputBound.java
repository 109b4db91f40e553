package dev.wheelhouse.engine.task.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Keeps what a task hands over small enough for the store (D7).
public final class OutputBound {
  /// Characters of all names and values together.
  public static final int BOUND = 64 << 10;

  private OutputBound() {}

  /// Those that fit, by name; the log names the others.
  public static Map<String, String> fitting(Map<String, String> outputs, TaskLog log) {
    Map<String, String> fitting = new LinkedHashMap<>();
    int left = BOUND;
    for (Map.Entry<String, String> each : new TreeMap<>(outputs).entrySet()) {
      int size = each.getKey().length() + each.getValue().length();
      if (size <= left) {
        fitting.put(each.getKey(), each.getValue());
        left -= size;
      } else {
        log.line("the output %s has %d characters; it is left out".formatted(each.getKey(), size));
      }
    }
    return fitting;
  }
}
