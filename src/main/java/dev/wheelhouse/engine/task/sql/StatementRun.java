package dev.wheelhouse.engine.task.sql;

import dev.wheelhouse.model.sql.SqlScript;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One statement of a script, with its values bound.
///
/// @param before told of the statement before it executes, so that it can be cancelled
record StatementRun(
    Connection connection, SqlScript.Statement statement, int maxRows, Before before) {
  private static final int SHOWN = 200;
  private static final int FETCHED = 50;

  /// Hears of a statement.
  interface Before {
    void executes(Statement statement) throws SQLException;
  }

  /// What came of statements.
  ///
  /// @param last the last result; null when there was none
  record Tally(long updated, @Nullable ResultRows last) {
    Tally() {
      this(0, null);
    }

    Tally and(Tally later) {
      return new Tally(updated + later.updated, later.last == null ? last : later.last);
    }

    String words() {
      return last == null
          ? updated + " updated"
          : last.rows() + (last.more() ? " rows and more" : " rows");
    }
  }

  /// The text on one line, for the log; values are not in it.
  String shown() {
    String line = statement.text().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  Tally run() throws SQLException {
    boolean postgreSql =
        connection.getMetaData().getDatabaseProductName().equalsIgnoreCase("PostgreSQL");
    if (statement.values().isEmpty()) {
      try (Statement plain = connection.createStatement()) {
        prepare(plain);
        return results(plain, plain.execute(statement.text()));
      }
    }
    String text = postgreSql ? withDoubledMarks() : statement.text();
    try (PreparedStatement bound = connection.prepareStatement(text)) {
      bind(bound, postgreSql);
      prepare(bound);
      return results(bound, bound.execute());
    }
  }

  private void prepare(Statement made) throws SQLException {
    made.setMaxRows(maxRows + 1); // one more tells that there are more
    made.setFetchSize(Math.min(FETCHED, maxRows + 1));
    before.executes(made);
  }

  /// PostgreSQL takes a text of no stated type for any type; other databases convert texts.
  private void bind(PreparedStatement bound, boolean postgreSql) throws SQLException {
    List<String> values = statement.values();
    for (int i = 0; i < values.size(); i++) {
      if (postgreSql) {
        bound.setObject(i + 1, values.get(i), Types.OTHER);
      } else {
        bound.setString(i + 1, values.get(i));
      }
    }
  }

  /// A `?` that is an operator of PostgreSQL is written twice beside bound values.
  private String withDoubledMarks() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < statement.text().length(); i++) {
      char c = statement.text().charAt(i);
      text.append(c == '?' && statement.operators().contains(i) ? "??" : String.valueOf(c));
    }
    return text.toString();
  }

  private Tally results(Statement made, boolean first) throws SQLException {
    Tally tally = new Tally();
    boolean isResult = first;
    int count = isResult ? -1 : made.getUpdateCount();
    while (isResult || count >= 0) {
      if (isResult) {
        try (ResultSet result = made.getResultSet()) {
          tally = tally.and(new Tally(0, ResultRows.of(result, maxRows)));
        }
      } else {
        tally = tally.and(new Tally(count, null));
      }
      isResult = made.getMoreResults();
      count = isResult ? -1 : made.getUpdateCount();
    }
    return tally;
  }
}
