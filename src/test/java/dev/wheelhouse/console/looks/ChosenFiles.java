package dev.wheelhouse.console.looks;

import dev.wheelhouse.console.versions.FileChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Files that a test has chosen before anybody asks.
public final class ChosenFiles implements FileChoice {
  public List<Path> read = List.of();
  public Optional<Path> write = Optional.empty();

  @Override
  public List<Path> read(Window owner) {
    return read;
  }

  @Override
  public Optional<Path> write(Window owner, String suggestion) {
    return write;
  }
}
