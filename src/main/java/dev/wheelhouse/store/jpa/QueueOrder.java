package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.control.QueueFilter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How a queue of runs is ordered, and what stands after a cursor.
enum QueueOrder {
  OLDEST_FIRST("e.id") {
    @Override
    Chosen after(Chosen chosen, String cursor) {
      return cursor.isEmpty()
          ? chosen
          : chosen.and("e.id > :cursor").with("cursor", Paging.Order.id(cursor));
    }

    @Override
    String cursor(RunEntity row) {
      return Long.toString(row.id);
    }
  },

  /// As the index of states gives them, so that nothing is sorted.
  SOONEST_FIRST("e.state, e.dueAt, e.createdAt desc, e.id desc") {
    @Override
    Chosen after(Chosen chosen, String cursor) {
      if (cursor.isEmpty()) {
        return chosen;
      }
      long[] parts = parts(cursor);
      return chosen
          .and("e.dueAt >= :due")
          .and(
              "(e.dueAt > :due or e.createdAt < :created or (e.createdAt = :created and e.id < :cursor))")
          .with("due", instant(parts[0]))
          .with("created", instant(parts[1]))
          .with("cursor", parts[2]);
    }

    @Override
    String cursor(RunEntity row) {
      Instant due = row.dueAt == null ? Instant.EPOCH : row.dueAt;
      return micros(due) + "-" + micros(row.createdAt) + "-" + row.id;
    }
  };

  private static final int PARTS = 3;

  private final String by;

  QueueOrder(String by) {
    this.by = by;
  }

  static QueueOrder of(QueueFilter.Queue queue) {
    return queue == QueueFilter.Queue.RETRY ? SOONEST_FIRST : OLDEST_FIRST;
  }

  String by() {
    return by;
  }

  abstract Chosen after(Chosen chosen, String cursor);

  /// Of the last row that was given.
  abstract String cursor(RunEntity row);

  private static long[] parts(String cursor) {
    String[] texts = cursor.split("-", -1);
    if (texts.length != PARTS) {
      throw new IllegalArgumentException("cursor " + cursor + " is not one of this list");
    }
    long[] parts = new long[PARTS];
    for (int i = 0; i < PARTS; i++) {
      parts[i] = Paging.Order.id(texts[i]);
    }
    return parts;
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
