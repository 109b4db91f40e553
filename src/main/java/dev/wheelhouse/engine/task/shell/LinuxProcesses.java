package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Linux: `/proc`, `setsid` and the tools that every distribution carries.
final class LinuxProcesses implements ProcessPlatform {
  private static final List<String> TOOLS =
      List.of("setsid", "grep", "dd", "mkfifo", "mv", "rm", "sleep", "sync", "cat");
  private static final Path PROC = Path.of("/proc");

  private final String searchPath;

  LinuxProcesses() {
    this(System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin"));
  }

  LinuxProcesses(String searchPath) {
    this.searchPath = searchPath;
  }

  @Override
  public Optional<String> obstacle() {
    String missing = TOOLS.stream().filter(this::absent).collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      return Optional.of("SHELL tasks need commands that are not on the engine's PATH: " + missing);
    }
    return Files.isReadable(PROC.resolve("self/stat"))
        ? Optional.empty()
        : Optional.of("SHELL tasks need /proc, which is not mounted here");
  }

  @Override
  public Standing standing(ProcessIdentity identity) {
    if (!identity.bootId().equals(bootId())) {
      return Standing.OTHER_BOOT;
    }
    Optional<String[]> fields = statAfterName(identity.pid());
    if (fields.isEmpty() || fields.get()[0].equals("Z")) {
      return Standing.GONE;
    }
    return Long.parseLong(fields.get()[19]) == identity.startTicks()
        ? Standing.ALIVE
        : Standing.PID_REUSED;
  }

  @Override
  public List<String> inOwnSession(Path script, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("setsid", "/bin/sh", script.toString()));
    words.addAll(arguments);
    return words;
  }

  /// The fields of `stat` from the state on; the name before them may hold blanks and parentheses.
  private static Optional<String[]> statAfterName(long pid) {
    try {
      String stat =
          Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1).strip();
      return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static String bootId() {
    try {
      return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the machine's boot id", e);
    }
  }

  private boolean absent(String tool) {
    return Stream.of(searchPath.split(":"))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
