package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.shell.EngineHost;
import java.nio.file.Path;

/// A program around an engine that cannot be started from here, with a log of one line.
public final class QuietHost implements EngineHost {
  public int starts;

  @Override
  public void startAgain() {
    starts++;
  }

  @Override
  public Path folder() {
    return Path.of("/home/mara/.local/share/wheelhouse");
  }

  @Override
  public String lastLogLine() {
    return "2026-02-18T03:41:57.120+01:00 ERROR [main] StoreFile: no space left on the device";
  }

  @Override
  public void openFolder() {}
}
