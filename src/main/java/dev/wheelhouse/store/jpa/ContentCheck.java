package dev.wheelhouse.store.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Reads each table and each index, to meet damage at start rather than in the middle of the night.
/// Large ones are read in part: from the start and from the end.
///
/// H2 opens a file whose catalog is damaged without a word, and without the tables it can't read
/// any more: so what the first migration made is counted, too.
final class ContentCheck {
  private static final int ROWS = 5_000;

  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'PUBLIC'";

  /// For each index the query that it alone can answer: its columns in its order.
  private static final String INDEXES =
      """
      select 'select ' || listagg('"' || column_name || '"', ', ')
              within group (order by ordinal_position)
          || ' from "' || table_name || '" use index ("' || index_name || '") order by '
          || listagg('"' || column_name || '"'
                  || case when ordering_specification = 'DESC' then ' desc' else '' end, ', ')
              within group (order by ordinal_position)
      from information_schema.index_columns
      where table_schema = 'PUBLIC'
      group by table_name, index_name
      """;

  private static final String CONSTRAINTS =
      "select constraint_name from information_schema.table_constraints where table_schema = 'PUBLIC'";

  private static final List<String> REQUIRED_TABLES =
      List.of(
          "flyway_schema_history",
          "TENANT",
          "POOL",
          "JOB",
          "JOB_VERSION",
          "DAG_NODE",
          "JOB_TRIGGER",
          "RUN",
          "RUN_ATTEMPT",
          "RUN_OUTPUT",
          "EVENT",
          "OUTBOX_POSITION",
          "DEAD_LETTER",
          "MISFIRE",
          "HOLD",
          "AUDIT",
          "ID_BLOCK");

  /// Those that keep two of a thing from being made.
  private static final List<String> REQUIRED_CONSTRAINTS =
      List.of("RUN_IDENTITY", "RUN_ATTEMPT_NO", "JOB_NAME", "JOB_TRIGGER_KEY", "DEAD_LETTER_OPEN");

  private ContentCheck() {}

  /// @throws IllegalStateException when something that must be there is not
  static void run(Connection connection) throws SQLException {
    List<String> tables = names(connection, TABLES);
    if (!tables.isEmpty()) {
      demand("table", tables, REQUIRED_TABLES);
      demand("constraint", names(connection, CONSTRAINTS), REQUIRED_CONSTRAINTS);
    }
    for (String table : tables) {
      read(connection, "select * from \"" + table + "\" order by _rowid_", "");
      read(connection, "select * from \"" + table + "\" order by _rowid_", " desc");
    }
    for (String index : names(connection, INDEXES)) {
      read(connection, index, "");
    }
  }

  private static void demand(String kind, List<String> found, List<String> required) {
    for (String name : required) {
      if (!found.contains(name)) {
        throw new IllegalStateException("its " + kind + " " + name + " is gone");
      }
    }
  }

  private static List<String> names(Connection connection, String query) throws SQLException {
    var names = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private static void read(Connection connection, String query, String direction)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1_000);
      try (ResultSet rows = statement.executeQuery(query + direction + " limit " + ROWS)) {
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
