package dev.wheelhouse.engine.task.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An operating system on which tasks can't be supervised yet; nothing is started there.
record UnsupportedPlatform(String system) implements ProcessPlatform {

  @Override
  public Optional<String> obstacle() {
    return Optional.of(
        "SHELL tasks can't be supervised on " + system + "; only Linux is supported");
  }

  @Override
  public Standing standing(ProcessIdentity identity) {
    throw new StartRefused(StartRefused.Reason.PLATFORM, obstacle().orElseThrow());
  }

  @Override
  public List<String> inOwnSession(Path script, List<String> arguments) {
    throw new StartRefused(StartRefused.Reason.PLATFORM, obstacle().orElseThrow());
  }
}
