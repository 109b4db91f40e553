package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.Change;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Changes of one kind, in the order of their units, that one statement writes as a batch.
final class Lane<C extends Change> {
  private final String sql;
  private final Binder<C> binder;
  private final List<C> changes = new ArrayList<>();

  Lane(String sql, Binder<C> binder) {
    this.sql = sql;
    this.binder = binder;
  }

  void add(C change) {
    changes.add(change);
  }

  /// Writes and forgets the changes. Each of them must touch exactly one row.
  void write(Connection connection) throws SQLException, Conflict {
    if (changes.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (C change : changes) {
        binder.bind(change, new Row(statement));
        statement.addBatch();
      }
      demandAll(statement.executeBatch());
    } catch (BatchUpdateException e) {
      throw Conflict.refused(changes.get(firstFailed(e.getUpdateCounts())), e);
    }
    changes.clear();
  }

  private void demandAll(int[] counts) throws Conflict {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        throw Conflict.stale(changes.get(i));
      }
    }
  }

  /// H2 goes on after a failed row and marks it; PostgreSQL stops before it.
  private int firstFailed(int[] counts) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == Statement.EXECUTE_FAILED) {
        return i;
      }
    }
    return Math.min(counts.length, changes.size() - 1);
  }

  /// Puts a change's values into a statement's parameters.
  interface Binder<C> {
    void bind(C change, Row row) throws SQLException;
  }
}
