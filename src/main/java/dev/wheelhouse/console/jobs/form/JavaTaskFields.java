package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Map;

/// The fields of a JAVA task, handler or main class, there and back.
final class JavaTaskFields {
  static final String SETTINGS = "task.settings";
  static final Task.JavaMain EMPTY =
      new Task.JavaMain(List.of(), "", List.of(), List.of(), Map.of(), ProcessLimits.NONE);

  private JavaTaskFields() {}

  static void write(Task.Java task, FieldTexts texts) {
    texts.put("task.handler", task.handler());
    texts.put("task.classpath", CommaList.join(task.classpath()));
    texts.named(SETTINGS, task.settings());
  }

  static void write(Task.JavaMain task, FieldTexts texts) {
    texts.put("task.classpath", CommaList.join(task.classpath()));
    texts.put("task.mainClass", task.mainClass());
    texts.put("task.options", ArgumentLine.join(task.options()));
    texts.put("task.arguments", ArgumentLine.join(task.arguments()));
    texts.named(JobFields.ENVIRONMENT, task.environment());
    ProcessLimitFields.write(task.limits(), texts);
  }

  static Task.Java readHandler(FieldReader reader) {
    return new Task.Java(
        reader.text("task.handler"), reader.list("task.classpath"), reader.named(SETTINGS));
  }

  static Task.JavaMain readMain(FieldReader reader) {
    return new Task.JavaMain(
        reader.list("task.classpath"),
        reader.text("task.mainClass"),
        reader.arguments("task.options"),
        reader.arguments("task.arguments"),
        reader.named(JobFields.ENVIRONMENT),
        ProcessLimitFields.read(reader));
  }
}
