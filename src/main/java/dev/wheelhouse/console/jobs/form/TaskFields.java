package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;
import java.util.Map;

/// The fields of a task, there and back. Those of other kinds stand at their defaults, so that
/// somebody who chooses one begins with them.
final class TaskFields {
  static final String TYPE = "task.type";

  private TaskFields() {}

  static void write(Task task, FieldTexts texts) {
    HttpTaskFields.write(HttpTaskFields.EMPTY, texts);
    SqlTaskFields.write(SqlTaskFields.EMPTY, texts);
    JavaTaskFields.write(JavaTaskFields.EMPTY, texts);
    ContainerTaskFields.write(ContainerTaskFields.EMPTY, texts);
    WaitTaskFields.write(WaitTaskFields.EMPTY, texts);
    WaitTaskFields.write(new Task.Approval(""), texts);
    WaitTaskFields.write(new Task.SubDag("", Map.of()), texts);
    ShellTaskFields.write(ShellTaskFields.EMPTY, texts);
    switch (task) {
      case Task.Noop _ -> {}
      case Task.Shell it -> ShellTaskFields.write(it, texts);
      case Task.Http it -> HttpTaskFields.write(it, texts);
      case Task.Sql it -> SqlTaskFields.write(it, texts);
      case Task.Java it -> JavaTaskFields.write(it, texts);
      case Task.JavaMain it -> JavaTaskFields.write(it, texts);
      case Task.Container it -> ContainerTaskFields.write(it, texts);
      case Task.Wait it -> WaitTaskFields.write(it, texts);
      case Task.Approval it -> WaitTaskFields.write(it, texts);
      case Task.SubDag it -> WaitTaskFields.write(it, texts);
    }
    texts.put(TYPE, TaskChoice.of(task).name());
  }

  static Task read(FieldReader reader) {
    return switch (reader.choice(TYPE, TaskChoice.class, TaskChoice.SHELL)) {
      case NOOP -> new Task.Noop();
      case SHELL -> ShellTaskFields.read(reader);
      case HTTP -> HttpTaskFields.read(reader);
      case SQL -> SqlTaskFields.read(reader);
      case JAVA -> JavaTaskFields.readHandler(reader);
      case JAVA_MAIN -> JavaTaskFields.readMain(reader);
      case CONTAINER -> ContainerTaskFields.read(reader);
      case WAIT -> WaitTaskFields.read(reader);
      case APPROVAL -> WaitTaskFields.readApproval(reader);
      case SUBDAG -> WaitTaskFields.readSubDag(reader);
    };
  }
}
