package dev.wheelhouse.engine.task.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The text of `launch`: lines that the launching shell reads before it becomes the task. Secrets
/// travel here, in a file that only its owner can read, never on a command line.
final class LaunchFile {
  private final Map<String, String> inherited;

  /// @param engine the engine's own environment; its own settings are not the task's business
  LaunchFile(Map<String, String> engine) {
    inherited = new TreeMap<>(engine);
    inherited.keySet().removeIf(name -> !ShellLaunch.portable(name) || shellOwn(name));
  }

  String render(ShellLaunch launch, AttemptFolder folder, String cookie) {
    List<String> lines = new ArrayList<>();
    lines.add("cd -- " + quoted(launch.directory().toString()) + " || exit");
    lines.add("wheelhouse_step=COMMAND");
    environment(launch, folder, cookie)
        .forEach((name, value) -> lines.add("export " + name + "=" + quoted(value)));
    lines.add("exec " + words(command(launch.command(), folder)));
    return String.join("\n", lines) + "\n";
  }

  private Map<String, String> environment(ShellLaunch launch, AttemptFolder folder, String cookie) {
    Map<String, String> all = new TreeMap<>(inherited);
    all.putAll(launch.environment());
    all.put("WHEELHOUSE_SCRATCH", folder.scratch().toString());
    all.put("WHEELHOUSE_OUTPUT", folder.output().toString());
    all.put("WHEELHOUSE_ATTEMPT", cookie);
    return all;
  }

  private static List<String> command(ShellCommand command, AttemptFolder folder) {
    return switch (command) {
      case ShellCommand.Program(var arguments) -> arguments;
      case ShellCommand.Script(_, var interpreter) -> {
        List<String> words = new ArrayList<>(interpreter);
        words.add(folder.script().toString());
        yield words;
      }
    };
  }

  private static boolean shellOwn(String name) {
    return name.startsWith("WHEELHOUSE_")
        || switch (name) {
          case "PWD", "OLDPWD", "OPTIND", "SHLVL", "_" -> true;
          default -> false;
        };
  }

  private static String words(List<String> arguments) {
    return arguments.stream().map(LaunchFile::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
