package dev.wheelhouse.console.runs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Where the operator wants a log to be saved.
@FunctionalInterface
public interface LogDestination {

  /// @param suggestion a file name
  Optional<Path> ask(Window owner, String suggestion);

  /// Asks with the dialog of the system.
  static LogDestination bySystemDialog() {
    return (owner, suggestion) -> {
      var chooser = new FileChooser();
      chooser.setInitialFileName(suggestion);
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
    };
  }
}
