package dev.wheelhouse.engine.task.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What supervision needs of an operating system.
interface ProcessPlatform {

  /// How a recorded process stands today.
  enum Standing {
    ALIVE,
    GONE,
    PID_REUSED,
    OTHER_BOOT
  }

  /// Why this machine can't supervise, or nothing when it can.
  Optional<String> obstacle();

  Standing standing(ProcessIdentity identity);

  /// The command that starts the script in a session of its own.
  List<String> inOwnSession(Path script, List<String> arguments);

  /// The platform of the machine that this runs on.
  static ProcessPlatform current() {
    String system = System.getProperty("os.name", "unknown");
    return system.equals("Linux") ? new LinuxProcesses() : new UnsupportedPlatform(system);
  }
}
