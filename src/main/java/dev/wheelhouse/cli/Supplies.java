package dev.wheelhouse.cli;

import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.time.Timers;
import java.nio.file.Path;

/// What the verbs get from the program around them: the command line itself knows the engine's
/// interface only.
///
/// @param console opens the console
/// @param verbose lets warnings through to the terminal
/// @param engines starts engines
/// @param stores how verbs that ask or tell something reach a store
/// @param bench measures engines
/// @param timers wall clock and elapsed time
public record Supplies(
    Console console, Runnable verbose, Engines engines, Stores stores, Bench bench, Timers timers) {

  /// Opens the console.
  @FunctionalInterface
  public interface Console {
    /// @param link what the window shows first, as the window copies it; empty for what it showed
    ///   last
    /// @return the exit code, when its window is closed
    int open(String link);
  }

  /// Starts the engine of this process on a store.
  @FunctionalInterface
  public interface Engines {
    /// @throws VerbFailure when the store can't be opened
    EngineApi start(Path store);
  }

  /// How verbs that ask or tell something reach a store.
  ///
  /// @param usual the folder when none is given
  public record Stores(QuietEngines quiet, Path usual, HiddenInput hidden) {}

  /// Starts engines that answer and write, but trigger and dispatch nothing.
  @FunctionalInterface
  public interface QuietEngines {
    /// @param create makes the store when there is none
    /// @throws VerbFailure when the store can't be opened
    EngineApi start(Path store, boolean create);
  }

  /// Reads what must not be seen, such as a password.
  @FunctionalInterface
  public interface HiddenInput {
    /// @param prompt for a person at a terminal; a program just writes the value
    String read(String prompt);
  }
}
