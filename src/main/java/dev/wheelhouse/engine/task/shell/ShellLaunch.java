package dev.wheelhouse.engine.task.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/// Everything one attempt of a SHELL task needs to start.
///
/// @param directory the working directory, absolute
/// @param environment added to the engine's own environment (without its WHEELHOUSE_ variables)
/// @param stdin what the task reads, empty for nothing
/// @param cleanUp a script that runs when the attempt has ended, however it ended; empty for none
public record ShellLaunch(
    ShellCommand command,
    Path directory,
    Map<String, String> environment,
    String stdin,
    ShellLimits limits,
    String cleanUp) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  public ShellLaunch {
    environment = Map.copyOf(environment);
    if (!directory.isAbsolute()) {
      throw new IllegalArgumentException("directory: " + directory + " is not absolute");
    }
    environment.forEach(ShellLaunch::check);
    ShellCommand.requireNoNul("cleanUp", cleanUp);
  }

  public ShellLaunch(ShellCommand command, Path directory) {
    this(command, directory, Map.of(), "", ShellLimits.DEFAULT, "");
  }

  public ShellLaunch withEnvironment(Map<String, String> value) {
    return new ShellLaunch(command, directory, value, stdin, limits, cleanUp);
  }

  public ShellLaunch withStdin(String value) {
    return new ShellLaunch(command, directory, environment, value, limits, cleanUp);
  }

  public ShellLaunch withLimits(ShellLimits value) {
    return new ShellLaunch(command, directory, environment, stdin, value, cleanUp);
  }

  public ShellLaunch withCleanUp(String value) {
    return new ShellLaunch(command, directory, environment, stdin, limits, value);
  }

  /// Whether a POSIX shell can pass a variable of this name on.
  static boolean portable(String name) {
    return NAME.matcher(name).matches();
  }

  private static void check(String name, String value) {
    if (!portable(name)) {
      throw new IllegalArgumentException(
          "environment: '" + name + "' is no variable name (letters, digits, _; no digit first)");
    }
    ShellCommand.requireNoNul("environment." + name, value);
  }
}
