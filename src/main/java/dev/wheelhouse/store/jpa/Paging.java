package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// A list that is given in parts. A cursor is the key of the last row that was given, so that rows
/// which come or go meanwhile move no page.
///
/// @param select what is wanted of each row; empty for the entity itself
/// @param from `from` and `where` of the question, about entity `e`
/// @param key by which a row is found again
record Paging<E>(
    Class<E> type,
    String select,
    String from,
    Map<String, Object> values,
    Order order,
    Function<E, Object> key) {

  <R> Page<R> page(Reading reading, PageRequest page, Function<E, R> record) {
    List<E> rows = reading.first(page.size() + 1, portion(page.cursor()), Function.identity());
    List<E> shown = rows.subList(0, Math.min(page.size(), rows.size()));
    String next = rows.size() > page.size() ? String.valueOf(key.apply(shown.getLast())) : "";
    return new Page<>(shown.stream().map(record).toList(), next, total(reading));
  }

  private Hql<E> portion(String cursor) {
    if (cursor.isEmpty()) {
      return new Hql<>(type, select + from + " order by " + order.by(), values);
    }
    var withCursor = new HashMap<>(values);
    withCursor.put("cursor", order.cursor().apply(cursor));
    String text = select + from + " and " + order.after() + " order by " + order.by();
    return new Hql<>(type, text, withCursor);
  }

  private long total(Reading reading) {
    return reading.number(
        new Hql<>(
            Long.class,
            "select count(*) from (select e.id as id %s order by %s limit %d) counted"
                .formatted(from, order.by(), Page.EXACT_TOTAL),
            values));
  }

  /// A pattern that finds the text anywhere, case ignored; to be used with `escape '!'`.
  static String containing(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return "%" + plain + "%";
  }

  /// How a list is ordered, and what stands after a cursor.
  record Order(String by, String after, Function<String, Object> cursor) {
    static final Order NEWEST_FIRST = new Order("e.id desc", "e.id < :cursor", Order::id);
    static final Order BY_NAME = new Order("e.nameKey", "e.nameKey > :cursor", name -> name);

    static Long id(String cursor) {
      try {
        return Long.valueOf(cursor);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("cursor " + cursor + " is not one of this list", e);
      }
    }
  }
}
