package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Blocks of numbers that no one else gets, now or after a crash.
final class IdBlocks {
  static final String IDS = "id";
  static final String EVENTS = "event";

  private final Backend backend;

  IdBlocks(Backend backend) {
    this.backend = backend;
  }

  /// The first number of a block of that many; the block is on disk when this returns.
  long reserve(String name, int count) {
    try (Connection connection = backend.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      long end = take(connection, name, count);
      connection.commit();
      backend.sync(connection);
      return end - count;
    } catch (SQLException e) {
      throw new StoreException(
          StoreException.Kind.FAILED, "reserving a block of numbers: " + e.getMessage(), e);
    }
  }

  private static long take(Connection connection, String name, int count) throws SQLException {
    try (PreparedStatement update =
            connection.prepareStatement(
                "update id_block set next_id = next_id + ? where name = ?");
        PreparedStatement read =
            connection.prepareStatement("select next_id from id_block where name = ?")) {
      new Row(update).count(count).text(name);
      update.executeUpdate();
      new Row(read).text(name);
      try (ResultSet found = read.executeQuery()) {
        found.next();
        return found.getLong(1);
      }
    }
  }
}
