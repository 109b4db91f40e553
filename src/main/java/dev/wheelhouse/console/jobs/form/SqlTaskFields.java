package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Task;

/// The fields of a SQL task, there and back.
final class SqlTaskFields {
  static final Task.Sql EMPTY = new Task.Sql("", "", 100, false);

  private SqlTaskFields() {}

  static void write(Task.Sql task, FieldTexts texts) {
    texts.put("task.dataSource", task.dataSource());
    texts.put("task.script", task.script());
    texts.put("task.maxRows", FieldTexts.limit(task.maxRows()));
    texts.put("task.oneTransaction", task.oneTransaction());
  }

  static Task.Sql read(FieldReader reader) {
    return new Task.Sql(
        reader.text("task.dataSource"),
        reader.text("task.script"),
        reader.limitOf("task.maxRows"),
        reader.flag("task.oneTransaction"));
  }
}
