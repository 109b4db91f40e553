package dev.wheelhouse.engine.task.process;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs containers through docker or podman.
///
/// The command stays in the foreground and passes signals on, so a stop's TERM reaches the
/// container; the clean-up command removes the container by the id that it wrote down, whoever was
/// killed before. Variables come on stdin, in a file that only its owner can read and that is gone
/// once it was opened: none of them is on a command line.
///
/// @param executable the command's path
record ContainerCommand(String executable) {
  private static final List<String> COMMANDS = List.of("docker", "podman");
  private static final String ID_FILE = "\"$WHEELHOUSE_SCRATCH\"/container";

  /// The first that is there.
  static ContainerCommand found(String searchPath) {
    return COMMANDS.stream()
        .flatMap(name -> Stream.of(searchPath.split(":")).map(folder -> Path.of(folder, name)))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst()
        .map(file -> new ContainerCommand(file.toString()))
        .orElseThrow(
            () ->
                new Untranslatable(
                    "No docker or podman command was found on the PATH of this machine. Install"
                        + " one, or give the job another kind of task."));
  }

  Task.Shell translate(Task.Container task, AttemptContext context) {
    if (task.image().isBlank() || task.image().startsWith("-")) {
      throw new Untranslatable("The image is \"" + task.image() + "\", which is no image's name.");
    }
    String run = "exec " + quoted(executable) + " " + String.join(" ", words(task, context));
    String remove =
        "[ ! -s %1$s ] || %2$s rm --force \"$(cat %1$s)\" 2>&1"
            .formatted(ID_FILE, quoted(executable));
    return new Task.Shell(
        List.of(run),
        true,
        "",
        Map.of(),
        variables(task, context),
        ExitCodes.USUAL,
        ProcessLimits.NONE,
        remove);
  }

  private static List<String> words(Task.Container task, AttemptContext context) {
    List<String> words = new ArrayList<>(List.of("run", "--rm"));
    words.add("--name");
    words.add(
        "wheelhouse-%s-%d".formatted(context.place().run().value(), context.place().attempt()));
    words.add("--cidfile");
    words.add(ID_FILE);
    words.add("--env-file");
    words.add("/dev/stdin");
    if (task.noNetwork()) {
      words.addAll(List.of("--network", "none"));
    }
    if (task.memoryBytes() > 0) {
      words.addAll(List.of("--memory", Long.toString(task.memoryBytes())));
    }
    if (task.cpus() > 0) {
      words.addAll(List.of("--cpus", BigDecimal.valueOf(task.cpus()).toPlainString()));
    }
    task.volumes().forEach(volume -> words.addAll(List.of("--volume", quoted(volume))));
    words.add(quoted(task.image()));
    task.command().forEach(word -> words.add(quoted(word)));
    return words;
  }

  private static String variables(Task.Container task, AttemptContext context) {
    Map<String, String> all = new TreeMap<>(task.environment());
    all.put("WHEELHOUSE_RUN_ID", Long.toString(context.place().run().value()));
    all.put("WHEELHOUSE_ATTEMPT_NO", Integer.toString(context.place().attempt()));
    all.put("WHEELHOUSE_CHECKPOINT", context.reports().lastCheckpoint().replace('\n', ' '));
    return all.entrySet().stream()
        .map(it -> line(it.getKey(), it.getValue()))
        .collect(Collectors.joining());
  }

  private static String line(String name, String value) {
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new Untranslatable(
          "The variable %s has more than one line, which docker can't pass on. Give it one line."
              .formatted(name));
    }
    return name + "=" + value + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
