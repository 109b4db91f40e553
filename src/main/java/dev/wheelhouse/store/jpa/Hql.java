package dev.wheelhouse.store.jpa;

import java.util.Map;

/// A question in Hibernate's language with its values.
///
/// @param type of a row of the answer
record Hql<E>(Class<E> type, String text, Map<String, Object> values) {
  Hql {
    values = Map.copyOf(values);
  }
}
