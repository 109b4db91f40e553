package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens stores.
public final class Stores {
  private Stores() {}

  /// Whether the folder holds a store.
  public static boolean exists(Path folder) {
    return Files.exists(StoreFile.in(folder));
  }

  /// Opens the store there, makes it when there is none, and brings its tables to this version.
  ///
  /// @throws StoreException with a sentence for the operator: where, what, and what to do about it
  public static Store open(StoreLocation location, DefinitionCodec codec) {
    Backend backend =
        switch (location) {
          case StoreLocation.Folder(var path) -> H2Folder.open(path);
          case StoreLocation.Memory(var name) -> H2Memory.open(name);
          case StoreLocation.Database database -> PostgreSql.open(database);
        };
    try {
      Schema.migrate(backend.dataSource(), codec, location.toString());
      return new JpaStore(backend, Sessions.open(backend.dataSource()), codec);
    } catch (RuntimeException e) {
      backend.close();
      throw e;
    }
  }
}
