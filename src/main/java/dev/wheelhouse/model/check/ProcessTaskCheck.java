package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Task;

final class ProcessTaskCheck {
  private final Problems problems;

  ProcessTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.JavaMain task) {
    problems.add("task", task.type());
  }

  void check(Task.Container task) {
    problems.add("task", task.type());
  }
}
