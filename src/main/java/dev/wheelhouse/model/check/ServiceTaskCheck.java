package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Task;

final class ServiceTaskCheck {
  private final Problems problems;

  ServiceTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.Sql task) {
    problems.add("task", task.type());
  }

  void check(Task.Java task) {
    problems.add("task", task.type());
  }
}
