package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.OutputTypes;
import dev.wheelhouse.model.run.Output;
import java.util.Map;

/// Keeps what a task hands over small enough for the store (D7).
public final class OutputBound {
  private OutputBound() {}

  /// Those that fit, by name; the log names the others.
  public static Map<String, Output> fitting(Map<String, Output> outputs, TaskLog log) {
    Map<String, Output> fitting = Output.fitting(outputs);
    outputs.forEach(
        (name, output) -> {
          if (!fitting.containsKey(name)) {
            log.line(
                "the output %s has %d characters; it is left out"
                    .formatted(name, name.length() + output.text().length()));
          }
        });
    return fitting;
  }

  /// The same for values that are told as texts.
  public static Map<String, Output> read(Map<String, String> told, TaskLog log) {
    return fitting(OutputTypes.of(told), log);
  }
}
