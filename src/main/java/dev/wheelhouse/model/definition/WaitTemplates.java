package dev.wheelhouse.model.definition;

import java.util.function.BinaryOperator;

final class WaitTemplates {
  private WaitTemplates() {}

  static Task each(Task.Wait task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }

  static Task each(Task.Approval task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
