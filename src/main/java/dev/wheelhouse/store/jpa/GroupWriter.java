package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.StoreException;
import dev.wheelhouse.store.Unit;
import dev.wheelhouse.store.UnitResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.JDBCException;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;

/// Writes groups of units: one transaction each, on disk when it returns.
///
/// A group whose changes all find their rows is a handful of batches. Otherwise it is rolled back
/// and written again by halves, down to the unit that lost: units still apply one after the other,
/// as if each had been alone.
final class GroupWriter {
  private final SessionFactory sessions;
  private final Backend backend;
  private final DefinitionRows definitions;
  private final EventNumbers numbers;

  GroupWriter(
      SessionFactory sessions, Backend backend, DefinitionRows definitions, EventNumbers numbers) {
    this.sessions = sessions;
    this.backend = backend;
    this.definitions = definitions;
    this.numbers = numbers;
  }

  synchronized List<UnitResult> commit(List<Unit> units) {
    var results = new ArrayList<UnitResult>(units.size());
    try (StatelessSession session = sessions.openStatelessSession()) {
      var transaction = session.beginTransaction();
      try {
        session.doWork(connection -> write(units, session, connection, results));
        transaction.commit();
      } catch (RuntimeException e) {
        rollBack(transaction, e);
        throw e;
      }
      session.doWork(backend::sync);
      return results;
    } catch (RuntimeException e) {
      throw new StoreException(
          StoreException.Kind.FAILED,
          "writing %d changes that belong together: %s"
              .formatted(units.size(), Messages.sentence(e)),
          e);
    }
  }

  private static void rollBack(Transaction transaction, RuntimeException reason) {
    try {
      transaction.rollback();
    } catch (RuntimeException e) {
      reason.addSuppressed(e); // the connection is gone, and the transaction with it
    }
  }

  private void write(
      List<Unit> units, StatelessSession session, Connection connection, List<UnitResult> results)
      throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      new Group(session, connection, definitions, numbers).write(units);
      connection.releaseSavepoint(before);
      results.addAll(Collections.nCopies(units.size(), UnitResult.WRITTEN));
    } catch (Conflict conflict) {
      connection.rollback(before);
      if (units.size() == 1) {
        results.add(Losers.resultOf(units.getFirst(), conflict, session));
        return;
      }
      int half = units.size() / 2;
      write(units.subList(0, half), session, connection, results);
      write(units.subList(half, units.size()), session, connection, results);
    } catch (JDBCException e) {
      throw e.getSQLException();
    }
  }
}
