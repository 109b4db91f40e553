package dev.wheelhouse.engine.task.sql;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The first rows of a result, as a list of objects, bounded in rows, cells and in all.
///
/// @param more there were more rows than were taken
record ResultRows(String json, int rows, boolean more) {
  private static final int CELL = 4_096;
  private static final int ALL = 48 << 10;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static ResultRows of(ResultSet result, int most) throws SQLException {
    ArrayNode list = NODES.arrayNode();
    int size = 0;
    boolean more = false;
    while (!more && result.next()) {
      ObjectNode row = row(result);
      size += row.toString().length();
      more = list.size() == most || size > ALL;
      if (!more) {
        list.add(row);
      }
    }
    return new ResultRows(list.toString(), list.size(), more);
  }

  private static ObjectNode row(ResultSet result) throws SQLException {
    ResultSetMetaData columns = result.getMetaData();
    ObjectNode row = NODES.objectNode();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      put(row, columns.getColumnLabel(i), result.getObject(i), result, i);
    }
    return row;
  }

  private static void put(
      ObjectNode row, String name, @Nullable Object value, ResultSet result, int column)
      throws SQLException {
    switch (value) {
      case null -> row.putNull(name);
      case Boolean it -> row.put(name, it);
      case BigDecimal it -> row.put(name, it);
      case Long it -> row.put(name, it);
      case Integer it -> row.put(name, it);
      case Short it -> row.put(name, it);
      case Double it when Double.isFinite(it) -> row.put(name, it);
      default -> row.put(name, cut(result.getString(column)));
    }
  }

  private static String cut(@Nullable String text) {
    String all = String.valueOf(text);
    return all.length() <= CELL ? all : all.substring(0, CELL - 1) + "…";
  }
}
