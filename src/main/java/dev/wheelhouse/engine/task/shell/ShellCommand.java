package dev.wheelhouse.engine.task.shell;

import java.util.List;

/// What a SHELL task executes.
public sealed interface ShellCommand {

  /// A program with its arguments, no shell in between.
  record Program(List<String> arguments) implements ShellCommand {
    public Program {
      arguments = List.copyOf(arguments);
      if (arguments.isEmpty() || arguments.getFirst().isEmpty()) {
        throw new IllegalArgumentException("command: the program's name is missing");
      }
      arguments.forEach(argument -> requireNoNul("command", argument));
    }
  }

  /// A script that an interpreter reads from a file, so that its text is on no command line.
  record Script(String text, List<String> interpreter) implements ShellCommand {
    public Script {
      interpreter = new Program(interpreter).arguments();
      requireNoNul("script", text);
    }

    /// A script for the system's POSIX shell.
    public Script(String text) {
      this(text, List.of("/bin/sh"));
    }
  }

  /// Neither arguments nor variables of a process can hold a NUL.
  static void requireNoNul(String field, String value) {
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(field + ": a NUL character can't be passed to a process");
    }
  }
}
