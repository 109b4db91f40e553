package dev.wheelhouse.store.jpa;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// How much of an H2 file is of no use any more.
///
/// @param size of the file, in bytes
/// @param alive share of it that is in use, in percent
record FileWaste(long size, int alive) {
  private static final long SMALL = 16L << 20;

  /// As H2 knows it.
  static FileWaste of(Statement statement) throws SQLException {
    return new FileWaste(
        setting(statement, "info.FILE_SIZE"),
        Math.toIntExact(setting(statement, "info.CHUNKS_FILL_RATE")));
  }

  /// True when a third of the file or more is waste, and it is not small.
  boolean worthCompacting() {
    long waste = size / 100 * (100 - alive);
    return waste >= SMALL && waste >= size / 3;
  }

  private static long setting(Statement statement, String name) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select setting_value from information_schema.settings where setting_name = '"
                + name
                + "'")) {
      if (!found.next()) {
        throw new SQLException("H2 does not tell " + name);
      }
      return Long.parseLong(found.getString(1));
    }
  }
}
