package dev.wheelhouse.engine.awake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds sleep off with systemd's `systemd-inhibit`, as long as a child process of it lives.
///
/// The child reads from this process, so it ends with it: an engine that is killed keeps no machine
/// awake.
public final class SystemdInhibit implements SleepGuard {
  private static final Logger log = LoggerFactory.getLogger(SystemdInhibit.class);

  private final Path command;

  private SystemdInhibit(Path command) {
    this.command = command;
  }

  /// The guard of this machine.
  ///
  /// @param path folders with commands, as the environment's PATH has them
  public static SleepGuard in(String path) {
    return find(path).<SleepGuard>map(SystemdInhibit::new).orElse(SleepGuard.NONE);
  }

  private static Optional<Path> find(String path) {
    return Stream.of(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "systemd-inhibit"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public boolean possible() {
    return true;
  }

  @Override
  public String way() {
    return command.toString();
  }

  @Override
  public Hold hold(String why) {
    try {
      Process child =
          new ProcessBuilder(
                  List.of(
                      command.toString(),
                      "--what=sleep",
                      "--mode=block",
                      "--who=Wheelhouse",
                      "--why=" + why,
                      "cat"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var _ = child.onExit().thenAccept(SystemdInhibit::sayWhenRefused);
      return () -> release(child);
    } catch (IOException e) {
      log.warn("asking the machine to stay awake; it may fall asleep while work is due", e);
      return () -> {};
    }
  }

  private static void sayWhenRefused(Process ended) {
    if (ended.exitValue() != 0) {
      log.warn(
          "systemd-inhibit ended with {}; the machine may fall asleep while work is due",
          ended.exitValue());
    }
  }

  private static void release(Process child) {
    try {
      child.getOutputStream().close();
    } catch (IOException e) {
      child.destroy(); // its input can't be closed, so it is ended the other way
    }
  }
}
