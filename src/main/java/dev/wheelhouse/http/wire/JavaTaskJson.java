package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;

final class JavaTaskJson {
  private JavaTaskJson() {}

  static void write(Task.Java task, ObjectNode json) {
    json.put("stub", task.type());
  }

  static void write(Task.JavaMain task, ObjectNode json) {
    json.put("stub", task.type());
  }

  static Task read(Fields fields) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
