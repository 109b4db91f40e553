package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Store;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// What every database must do, tried on an empty store for each test.
abstract class Contract {
  @TempDir Path folder;
  Given given;
  private @Nullable Store opened;

  /// @param folder that is the test's own
  abstract Store emptyStore(Path folder);

  @BeforeEach
  void open() {
    opened = emptyStore(folder);
    given = new Given(opened);
  }

  @AfterEach
  void close() {
    if (opened != null) {
      opened.close();
    }
  }
}
