package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateScope;
import java.util.Map;
import java.util.stream.Collectors;

/// Fills the templates of a task (D6).
final class ResolvedTask {
  private ResolvedTask() {}

  static Task of(Task task, TemplateScope scope) {
    return switch (task) {
      case Task.Noop noop -> noop;
      case Task.Shell shell -> shell(shell, scope);
    };
  }

  private static Task shell(Task.Shell task, TemplateScope scope) {
    Map<String, String> environment =
        task.environment().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> fill(it.getValue(), scope)));
    return new Task.Shell(
        task.command().stream().map(it -> fill(it, scope)).toList(),
        task.shell(),
        fill(task.directory(), scope),
        environment,
        fill(task.stdin(), scope),
        task.exitCodes());
  }

  private static String fill(String text, TemplateScope scope) {
    return text.contains("${") ? Template.parse(text).resolve(scope) : text;
  }
}
