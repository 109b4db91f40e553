package dev.wheelhouse.model.definition;

import java.util.List;
import java.util.Map;

/// What a job does.
public sealed interface Task {

  /// The word of the API and the store for this kind of task.
  String type();

  /// Does nothing, well: a milestone, or a measure of the engine itself.
  record Noop() implements Task {
    @Override
    public String type() {
      return "NOOP";
    }
  }

  /// A command in a process group of its own, under a supervisor that outlives the engine (X1, X4).
  ///
  /// @param command a script for `/bin/sh` when `shell`, else program and arguments, one per entry
  /// @param directory working directory; empty for the attempt's scratch folder
  /// @param environment added to the engine's own
  record Shell(
      List<String> command,
      boolean shell,
      String directory,
      Map<String, String> environment,
      String stdin,
      ExitCodes exitCodes)
      implements Task {
    public Shell {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }

    /// A script for `/bin/sh`.
    public static Shell script(String text) {
      return new Shell(List.of(text), true, "", Map.of(), "", ExitCodes.USUAL);
    }

    @Override
    public String type() {
      return "SHELL";
    }
  }
}
