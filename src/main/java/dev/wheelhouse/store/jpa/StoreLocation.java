package dev.wheelhouse.store.jpa;

import java.nio.file.Path;

/// Where a store is.
public sealed interface StoreLocation {

  /// An H2 file `store.mv.db` in a folder, which is made when it is not there.
  record Folder(Path path) implements StoreLocation {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /// H2 in memory, for tests and what-ifs; gone when the store is closed.
  record Memory(String name) implements StoreLocation {
    @Override
    public String toString() {
      return "memory, named " + name;
    }
  }

  /// A database that is reached by JDBC: PostgreSQL.
  record Database(String url, String user, String password) implements StoreLocation {
    @Override
    public String toString() {
      return url;
    }
  }
}
