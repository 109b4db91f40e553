package dev.wheelhouse.model.definition;

import dev.wheelhouse.model.sql.SqlScript;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// The texts of SQL and JAVA tasks that are templates. A script's places are bound, each with its
/// own value; they never become text of a statement.
final class ServiceTemplates {
  private ServiceTemplates() {}

  static Task each(Task.Sql task, BinaryOperator<String> change) {
    String script =
        SqlScript.of(task.script()).withValues(place -> change.apply("task.script", place));
    return new Task.Sql(
        change.apply("task.dataSource", task.dataSource()),
        script,
        task.maxRows(),
        task.oneTransaction());
  }

  static Task each(Task.Java task, BinaryOperator<String> change) {
    TreeMap<String, String> settings = new TreeMap<>(task.settings());
    settings.replaceAll((name, value) -> change.apply("task.settings." + name, value));
    return new Task.Java(task.handler(), task.classpath(), settings);
  }
}
