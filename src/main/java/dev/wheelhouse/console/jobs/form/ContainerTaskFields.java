package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;
import java.util.List;
import java.util.Map;

/// The fields of a CONTAINER task, there and back.
final class ContainerTaskFields {
  static final Task.Container EMPTY =
      new Task.Container("", List.of(), Map.of(), List.of(), false, 0, 0);

  private ContainerTaskFields() {}

  static void write(Task.Container task, FieldTexts texts) {
    texts.put("task.image", task.image());
    texts.put("task.command", ArgumentLine.join(task.command()));
    texts.named(JobFields.ENVIRONMENT, task.environment());
    texts.put("task.volumes", CommaList.join(task.volumes()));
    texts.put("task.noNetwork", task.noNetwork());
    texts.put(
        "task.memoryBytes", task.memoryBytes() == 0 ? "" : ByteCount.format(task.memoryBytes()));
    texts.put("task.cpus", task.cpus() == 0 ? "" : FieldTexts.factor(task.cpus()));
  }

  static Task.Container read(FieldReader reader) {
    return new Task.Container(
        reader.text("task.image"),
        reader.arguments("task.command"),
        reader.named(JobFields.ENVIRONMENT),
        reader.list("task.volumes"),
        reader.flag("task.noNetwork"),
        reader.bytes("task.memoryBytes"),
        reader.amount("task.cpus"));
  }
}
