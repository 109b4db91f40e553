package dev.wheelhouse.engine.task.shell;

import java.util.Optional;

/// Why the command itself never began.
public enum Fault {
  /// The working directory is missing or closed to us.
  DIRECTORY,
  /// A limit of the task can't be applied.
  LIMIT,
  /// No such program, or the interpreter that its first line names is missing.
  COMMAND_NOT_FOUND,
  /// The file is there but can't be executed.
  COMMAND_NOT_EXECUTABLE;

  private static final int NOT_FOUND = 127;

  /// Reads "step code" as the launcher left it.
  static Optional<Fault> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (text.startsWith("DIRECTORY")) {
      return Optional.of(DIRECTORY);
    }
    if (text.startsWith("LIMIT")) {
      return Optional.of(LIMIT);
    }
    return Optional.of(text.endsWith(" " + NOT_FOUND) ? COMMAND_NOT_FOUND : COMMAND_NOT_EXECUTABLE);
  }
}
