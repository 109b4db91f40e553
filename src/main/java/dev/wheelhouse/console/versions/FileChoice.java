package dev.wheelhouse.console.versions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Which files of definitions the operator means.
public interface FileChoice {

  /// Those that are read; none when the operator thinks better of it.
  List<Path> read(@Nullable Window owner);

  /// @param suggestion a file name
  Optional<Path> write(@Nullable Window owner, String suggestion);

  /// Asks with the dialogs of the system.
  static FileChoice bySystemDialog() {
    return new FileChoice() {
      @Override
      public List<Path> read(@Nullable Window owner) {
        var files = chooser().showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(file -> file.toPath()).toList();
      }

      @Override
      public Optional<Path> write(@Nullable Window owner, String suggestion) {
        var chooser = chooser();
        chooser.setInitialFileName(suggestion);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(file -> file.toPath());
      }

      private FileChooser chooser() {
        var chooser = new FileChooser();
        chooser
            .getExtensionFilters()
            .add(new FileChooser.ExtensionFilter("YAML, JSON", "*.yaml", "*.yml", "*.json"));
        return chooser;
      }
    };
  }
}
