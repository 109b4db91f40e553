package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.model.definition.ProcessLimits;
import java.util.ArrayList;
import java.util.List;

/// A task's limits (X5) as the launching shell sets them: first `ulimit`, then the programs that it
/// becomes the command through.
///
/// @param root whether the engine is, who needs no user namespace and may become others
record LimitWords(ProcessLimits limits, boolean root) {
  private static final int KIB = 1024;

  /// Lines before the command. Processor time gets one second between the signal that says so and
  /// the one that kills.
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!limits.cpuTime().isZero()) {
      long seconds = Math.max(1, limits.cpuTime().plusMillis(999).toSeconds());
      lines.add("ulimit -S -t " + seconds + " || exit 125");
      lines.add("ulimit -H -t " + (seconds + 1) + " || exit 125");
    }
    if (limits.openFiles() > 0) {
      lines.add("ulimit -n " + limits.openFiles() + " || exit 125");
    }
    if (limits.memoryBytes() > 0) {
      lines.add("ulimit -v " + Math.max(1, limits.memoryBytes() / KIB) + " || exit 125");
    }
    return lines;
  }

  /// Words before the command's own.
  String prefix() {
    String network = root ? "unshare --net -- " : "unshare --map-root-user --net -- ";
    String user = LaunchFile.quoted(limits.user());
    return (limits.noNetwork() ? network : "")
        + (limits.user().isEmpty()
            ? ""
            : "setpriv --reuid=%1$s --regid=\"$(id -g %1$s)\" --init-groups -- ".formatted(user));
  }
}
