package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.ProcessLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Finds out which limits this machine can apply, by applying them to a command that does nothing:
/// one that can't be applied is an error at save, not silence (X5).
final class LimitProbe {
  private static final int MOST_KNOWN = 1_000;
  private static final int PATIENCE_SECONDS = 10;
  private static final Duration NONE = Duration.ZERO;

  private final Path store;
  private final boolean root;
  private final Map<ProcessLimits, Boolean> known = new ConcurrentHashMap<>();

  /// @param store the folder that the attempts lie in, which another user must be able to enter
  LimitProbe(Path store, boolean root) {
    this.store = store;
    this.root = root;
  }

  /// What keeps the limits from being applied here.
  List<Problem> problems(ProcessLimits limits) {
    List<Problem> problems = new ArrayList<>();
    check(
        new ProcessLimits(limits.cpuTime(), 0, 0, false, ""),
        new Problem(
            "task.limits.cpuSec",
            "This machine can't limit the processor time to %d s. Remove the limit, or choose a smaller one."
                .formatted(limits.cpuTime().toSeconds())),
        problems);
    check(
        new ProcessLimits(NONE, limits.memoryBytes(), 0, false, ""),
        new Problem(
            "task.limits.memoryBytes",
            "No command runs here with %d bytes of memory, or the engine may not set that limit. Choose another one, or remove it."
                .formatted(limits.memoryBytes())),
        problems);
    check(
        new ProcessLimits(NONE, 0, limits.openFiles(), false, ""),
        new Problem(
            "task.limits.openFiles",
            "The engine can't allow %d open files: its own limit is lower, or no command runs with so few. Choose another one, or remove it."
                .formatted(limits.openFiles())),
        problems);
    check(
        new ProcessLimits(NONE, 0, 0, limits.noNetwork(), ""),
        new Problem(
            "task.limits.noNetwork",
            "This machine can't take the network from a task: the unshare command is missing, or"
                + " the engine may not use it. Remove the limit."),
        problems);
    check(
        new ProcessLimits(NONE, 0, 0, false, limits.user()),
        new Problem("task.limits.user", userWords(limits.user())),
        problems);
    return List.copyOf(problems);
  }

  private void check(ProcessLimits one, Problem problem, List<Problem> problems) {
    if (!one.equals(ProcessLimits.NONE) && !possible(one)) {
      problems.add(problem);
    }
  }

  private String userWords(String user) {
    return root
        ? "Tasks can't run as %s here: there is no such user, the setpriv command is missing, or %s can't enter %s. Name another user, or none."
            .formatted(user, user, store)
        : "Tasks can run as %s only when the engine runs as root. Remove the user.".formatted(user);
  }

  private boolean possible(ProcessLimits one) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(one, this::tried);
  }

  private boolean tried(ProcessLimits one) {
    LimitWords words = new LimitWords(one, root);
    List<String> script = new ArrayList<>(words.lines());
    script.add("exec " + words.prefix() + "test -x " + LaunchFile.quoted(store.toString()));
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", String.join("\n", script))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
