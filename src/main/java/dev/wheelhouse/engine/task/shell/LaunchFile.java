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
  private final boolean root;

  /// @param engine the engine's own environment; its own settings are not the task's business
  /// @param root whether the engine is
  LaunchFile(Map<String, String> engine, boolean root) {
    this.root = root;
    inherited = new TreeMap<>(engine);
    inherited.keySet().removeIf(name -> !ShellLaunch.portable(name) || shellOwn(name));
  }

  /// The file removes itself: a shell that has opened it reads on.
  String render(ShellLaunch launch, AttemptFolder folder, String cookie) {
    LimitWords limits = new LimitWords(launch.limits().process(), root);
    List<String> lines = new ArrayList<>();
    lines.add("rm -f launch stdin");
    if (!launch.limits().process().user().isEmpty()) {
      lines.addAll(handOver(launch));
    }
    lines.add("cd -- " + quoted(launch.directory().toString()) + " || exit");
    lines.add("umask \"$wheelhouse_mask\"");
    lines.addAll(environment(launch, folder, cookie));
    lines.add("wheelhouse_step=LIMIT");
    lines.addAll(limits.lines());
    lines.add("wheelhouse_step=COMMAND");
    lines.add("exec " + limits.prefix() + words(command(launch.command(), folder)));
    return String.join("\n", lines) + "\n";
  }

  /// The same for the clean-up command, which runs as the engine's user and without limits.
  String renderCleanUp(ShellLaunch launch, AttemptFolder folder, String cookie) {
    List<String> lines = new ArrayList<>();
    lines.add("cd -- " + quoted(launch.directory().toString()) + " || cd /");
    lines.addAll(environment(launch, folder, cookie));
    lines.add("exec /bin/sh " + quoted(folder.cleanUp().toString()));
    return String.join("\n", lines) + "\n";
  }

  /// Another user gets what the task itself reads and writes, and the way to it.
  private static List<String> handOver(ShellLaunch launch) {
    String user = quoted(launch.limits().process().user());
    return List.of(
        "wheelhouse_step=LIMIT",
        ": >>output",
        "chmod 711 . .. ../.. ../../.. || exit 125",
        "chown -- " + user + " scratch output || exit 125",
        "[ ! -e script ] || chown -- " + user + " script || exit 125",
        "wheelhouse_step=DIRECTORY");
  }

  private List<String> environment(ShellLaunch launch, AttemptFolder folder, String cookie) {
    return variables(launch, folder, cookie).entrySet().stream()
        .map(it -> "export " + it.getKey() + "=" + quoted(it.getValue()))
        .toList();
  }

  private Map<String, String> variables(ShellLaunch launch, AttemptFolder folder, String cookie) {
    Map<String, String> all = new TreeMap<>(inherited);
    all.putAll(launch.environment());
    all.put("WHEELHOUSE_SCRATCH", folder.scratch().toString());
    all.put("WHEELHOUSE_OUTPUT", folder.output().toString());
    all.put("WHEELHOUSE_PAUSE", folder.path().resolve(AttemptFolder.PAUSE).toString());
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

  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
