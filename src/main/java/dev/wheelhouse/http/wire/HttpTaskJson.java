package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;

final class HttpTaskJson {
  private HttpTaskJson() {}

  static void write(Task.Http task, ObjectNode json) {
    json.put("stub", task.type());
  }

  static Task read(Fields fields) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
