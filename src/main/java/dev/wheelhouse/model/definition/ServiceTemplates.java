package dev.wheelhouse.model.definition;

import java.util.function.BinaryOperator;

final class ServiceTemplates {
  private ServiceTemplates() {}

  static Task each(Task.Sql task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }

  static Task each(Task.Java task, BinaryOperator<String> change) {
    return java.util.Optional.<Task>empty().orElseThrow();
  }
}
