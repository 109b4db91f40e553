package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.Task;

final class HttpTaskCheck {
  private final Problems problems;

  HttpTaskCheck(Problems problems) {
    this.problems = problems;
  }

  void check(Task.Http task) {
    problems.add("task", task.type());
  }
}
