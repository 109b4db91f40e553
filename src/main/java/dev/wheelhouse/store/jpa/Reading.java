package dev.wheelhouse.store.jpa;

import dev.wheelhouse.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/// Reads by short sessions of their own; rows become records before a session ends.
final class Reading {
  private final SessionFactory sessions;

  Reading(SessionFactory sessions) {
    this.sessions = sessions;
  }

  <E, R> List<R> all(Hql<E> question, Function<E, R> record) {
    return first(Integer.MAX_VALUE, question, record);
  }

  <E, R> List<R> first(int limit, Hql<E> question, Function<E, R> record) {
    return with(session -> first(session, limit, question, record));
  }

  <E, R> Optional<R> one(Hql<E> question, Function<E, R> record) {
    return first(1, question, record).stream().findFirst();
  }

  long number(Hql<Long> question) {
    return with(session -> query(session, question).getSingleResult());
  }

  <R> R with(Function<StatelessSession, R> read) {
    try (StatelessSession session = sessions.openStatelessSession()) {
      return read.apply(session);
    } catch (RuntimeException e) {
      throw new StoreException(
          StoreException.Kind.FAILED, "reading the store: " + Messages.sentence(e), e);
    }
  }

  static <E, R> List<R> first(
      StatelessSession session, int limit, Hql<E> question, Function<E, R> record) {
    return query(session, question).setMaxResults(limit).getResultList().stream()
        .map(record)
        .toList();
  }

  private static <E> SelectionQuery<E> query(StatelessSession session, Hql<E> question) {
    SelectionQuery<E> query = session.createSelectionQuery(question.text(), question.type());
    question.values().forEach(query::setParameter);
    return query;
  }
}
