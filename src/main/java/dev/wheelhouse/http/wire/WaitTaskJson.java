package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;

final class WaitTaskJson {
  private WaitTaskJson() {}

  static void write(Task.Wait task, ObjectNode json) {
    json.put("stub", task.type());
  }

  static void write(Task.Approval task, ObjectNode json) {
    json.put("stub", task.type());
  }

  static Task readWait(Fields fields) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }

  static Task readApproval(Fields fields) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
