package dev.wheelhouse.store.jpa;

import java.sql.SQLException;

/// A database of a real server, for tests of other packages.
public final class TestDatabase {
  private TestDatabase() {}

  /// Address of a fresh one; user and password are `postgres`.
  public static String postgreSqlUrl() throws SQLException {
    return EmbeddedPostgreSql.freshDatabase().url();
  }
}
