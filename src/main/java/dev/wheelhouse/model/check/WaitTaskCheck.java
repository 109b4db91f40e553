package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Task;

final class WaitTaskCheck {
  private final Problems problems;

  WaitTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.Wait task) {
    problems.add("task", task.type());
  }

  void check(Task.Approval task) {
    problems.add("task", task.type());
  }
}
