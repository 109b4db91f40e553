package dev.wheelhouse.model.definition;

import java.util.function.BinaryOperator;

final class HttpTemplates {
  private HttpTemplates() {}

  static Task each(Task.Http task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
