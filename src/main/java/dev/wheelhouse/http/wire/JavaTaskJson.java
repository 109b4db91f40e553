package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;

/// A JAVA task names a `handler`, which runs in the engine, or else a main class on a class path,
/// which gets a process of its own.
final class JavaTaskJson {
  private JavaTaskJson() {}

  static void write(Task.Java task, ObjectNode json) {
    json.put("handler", task.handler());
    json.set("classpath", Tree.texts(task.classpath()));
    json.set("settings", Tree.textsByName(task.settings()));
  }

  static void write(Task.JavaMain task, ObjectNode json) {
    json.set("classpath", Tree.texts(task.classpath()));
    json.put("mainClass", task.mainClass());
    json.set("options", Tree.texts(task.options()));
    json.set("arguments", Tree.texts(task.arguments()));
    json.set("environment", Tree.textsByName(task.environment()));
    if (!task.limits().equals(ProcessLimits.NONE)) {
      json.set("limits", LimitsJson.write(task.limits()));
    }
  }

  static Task read(Fields fields) {
    if (fields.has("handler")) {
      return new Task.Java(
          fields.text("handler"), fields.texts("classpath"), fields.textsByName("settings"));
    }
    if (!fields.has("mainClass") && !fields.has("classpath")) {
      throw Refusal.of(
          fields.path("handler"),
          "is missing; name a handler, or give a classpath with a main class.");
    }
    return new Task.JavaMain(
        fields.texts("classpath"),
        fields.text("mainClass", ""),
        fields.texts("options"),
        fields.texts("arguments"),
        fields.textsByName("environment"),
        LimitsJson.read(fields));
  }
}
