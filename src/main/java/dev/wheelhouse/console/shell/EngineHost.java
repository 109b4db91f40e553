package dev.wheelhouse.console.shell;

import java.io.IOException;
import java.nio.file.Path;

/// What the program can do for the engine that lives in it. May block; is called off the window's
/// thread.
public interface EngineHost {

  /// Starts an engine that could not start or has stopped; harmless otherwise.
  void startAgain();

  /// Where its store and log lie.
  Path folder();

  /// The last line of its log; empty when there is none.
  String lastLogLine() throws IOException;

  /// Shows the folder in the system's own window for files.
  void openFolder() throws IOException;
}
