package dev.wheelhouse.engine.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much is free on the disk of the store.
@FunctionalInterface
public interface FreeSpace {

  long bytes() throws IOException;

  static FreeSpace of(Path folder) {
    return () -> Files.getFileStore(folder).getUsableSpace();
  }
}
