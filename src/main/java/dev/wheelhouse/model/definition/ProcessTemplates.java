package dev.wheelhouse.model.definition;

import java.util.function.BinaryOperator;

final class ProcessTemplates {
  private ProcessTemplates() {}

  static Task each(Task.JavaMain task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }

  static Task each(Task.Container task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
