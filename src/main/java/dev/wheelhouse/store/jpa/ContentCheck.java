package dev.wheelhouse.store.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads rows of each table, to meet damage at start rather than in the middle of the night. Large
/// tables are read in part: from the start and from the end.
final class ContentCheck {
  private static final int ROWS = 5_000;

  private ContentCheck() {}

  static void run(Connection connection) throws SQLException {
    for (String table : tables(connection)) {
      read(connection, "select * from \"" + table + "\" order by _rowid_ limit " + ROWS);
      read(connection, "select * from \"" + table + "\" order by _rowid_ desc limit " + ROWS);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    var names = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static void read(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1_000);
      try (ResultSet rows = statement.executeQuery(query)) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            rows.getObject(i);
          }
        }
      }
    }
  }
}
