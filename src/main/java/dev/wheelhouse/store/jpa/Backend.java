package dev.wheelhouse.store.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Where the databases differ: how they are opened and closed, and how a commit gets to disk.
interface Backend extends AutoCloseable {

  DataSource dataSource();

  /// Makes sure that what the connection has committed is on disk.
  void sync(Connection connection) throws SQLException;

  /// See [dev.wheelhouse.store.Store#durability].
  String durability();

  /// Size in bytes; 0 when it is not known.
  long sizeBytes();

  @Override
  void close();
}
