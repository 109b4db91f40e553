package dev.wheelhouse.console.dag;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Where the operator wants a picture or a definition to be saved.
@FunctionalInterface
public interface ExportDestination {

  /// @param suggestion a file name
  Optional<Path> ask(@Nullable Window owner, String suggestion);

  /// Asks with the dialog of the system.
  static ExportDestination bySystemDialog() {
    return (owner, suggestion) -> {
      var chooser = new FileChooser();
      chooser.setInitialFileName(suggestion);
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
    };
  }
}
