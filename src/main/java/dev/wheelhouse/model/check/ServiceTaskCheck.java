package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.sql.SqlScript;

/// A script that could be run, a handler that could be found.
final class ServiceTaskCheck {
  private static final int MOST_ROWS = 10_000;

  private final Problems problems;

  ServiceTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.Sql task) {
    problems.addUnless(
        !task.dataSource().isBlank(),
        "task.dataSource",
        "The data source is empty. Name one that this engine knows.");
    SqlScript.of(task.script()).problems().forEach(fault -> problems.add("task.script", fault));
    problems.addUnless(
        !Texts.hasNul(task.script()), "task.script", "The script has a NUL character. Remove it.");
    problems.addUnless(
        task.maxRows() >= 0 && task.maxRows() <= MOST_ROWS,
        "task.maxRows",
        "maxRows is %d. Give 0 to %d.".formatted(task.maxRows(), MOST_ROWS));
  }

  void check(Task.Java task) {
    problems.addUnless(
        !task.handler().isBlank(),
        "task.handler",
        "The handler is empty. Give its name or its class.");
    problems.addUnless(
        task.handler().chars().noneMatch(Character::isISOControl),
        "task.handler",
        "The handler has a control character. Remove it.");
    for (int i = 0; i < task.classpath().size(); i++) {
      String entry = task.classpath().get(i);
      problems.addUnless(
          !entry.isBlank() && !Texts.hasNul(entry),
          "task.classpath[" + i + "]",
          "An entry of the class path is empty. Name a jar or a folder, or remove it.");
    }
  }
}
