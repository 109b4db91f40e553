package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;

/// The fields of an SQL task.
final class SqlTaskJson {
  private static final int USUAL_ROWS = 100;

  private SqlTaskJson() {}

  static void write(Task.Sql task, ObjectNode json) {
    json.put("dataSource", task.dataSource());
    json.put("script", task.script());
    json.put("maxRows", task.maxRows());
    json.put("oneTransaction", task.oneTransaction());
  }

  static Task read(Fields fields) {
    return new Task.Sql(
        fields.text("dataSource"),
        fields.text("script"),
        fields.integer("maxRows", USUAL_ROWS, 0),
        fields.flag("oneTransaction", false));
  }
}
