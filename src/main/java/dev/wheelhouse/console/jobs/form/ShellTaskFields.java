package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.Task;
import java.util.List;

/// The fields of a SHELL task, there and back.
final class ShellTaskFields {
  static final Task.Shell EMPTY = Task.Shell.script("");

  private ShellTaskFields() {}

  static void write(Task.Shell task, FieldTexts texts) {
    var script = task.shell() && task.command().size() == 1;
    texts.put("task.shell", task.shell());
    texts.put("task.parts", !script);
    texts.put(
        "task.command", script ? task.command().getFirst() : ArgumentLine.join(task.command()));
    texts.put("task.directory", task.directory());
    texts.named(JobFields.ENVIRONMENT, task.environment());
    texts.put("task.stdin", task.stdin());
    texts.put("task.exitCodes.success", CommaList.joinNumbers(task.exitCodes().success()));
    texts.put("task.exitCodes.skip", CommaList.joinNumbers(task.exitCodes().skip()));
    ProcessLimitFields.write(task.limits(), texts);
    texts.put("task.cleanUp", task.cleanUp());
  }

  static Task.Shell read(FieldReader reader) {
    return new Task.Shell(
        command(reader),
        reader.flag("task.shell"),
        reader.text("task.directory"),
        reader.named(JobFields.ENVIRONMENT),
        reader.text("task.stdin"),
        new ExitCodes(
            reader.numbers("task.exitCodes.success", ExitCodes.USUAL.success()),
            reader.numbers("task.exitCodes.skip", ExitCodes.USUAL.skip())),
        ProcessLimitFields.read(reader),
        reader.text("task.cleanUp"));
  }

  private static List<String> command(FieldReader reader) {
    return reader.flag("task.parts")
        ? reader.arguments("task.command")
        : List.of(reader.text("task.command"));
  }
}
