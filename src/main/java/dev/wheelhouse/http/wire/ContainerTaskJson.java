package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Task;

/// `{"type": "CONTAINER", "image": …, "command": […], "environment": {…}, "volumes": […]}`.
final class ContainerTaskJson {
  private ContainerTaskJson() {}

  static void write(Task.Container task, ObjectNode json) {
    json.put("image", task.image());
    json.set("command", Tree.texts(task.command()));
    json.set("environment", Tree.textsByName(task.environment()));
    json.set("volumes", Tree.texts(task.volumes()));
    json.put("noNetwork", task.noNetwork());
    json.put("memoryBytes", task.memoryBytes());
    json.put("cpus", task.cpus());
  }

  static Task read(Fields fields) {
    return new Task.Container(
        fields.text("image"),
        fields.texts("command"),
        fields.textsByName("environment"),
        fields.texts("volumes"),
        fields.flag("noNetwork", false),
        LimitsJson.bytes(fields, "memoryBytes"),
        fields.number("cpus", 0, 0, Double.MAX_VALUE));
  }
}
