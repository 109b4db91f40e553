package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// The contract on an H2 file.
class H2FolderStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Store emptyStore() {
    return Stores.open(new StoreLocation.Folder(folder), TestCodec.CODEC);
  }

  @AfterEach
  void close() {
    given.store().close();
  }
}
