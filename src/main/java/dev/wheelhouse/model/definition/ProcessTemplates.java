package dev.wheelhouse.model.definition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/// The templates of tasks that are processes beside SHELL: arguments, environment, paths.
final class ProcessTemplates {
  private ProcessTemplates() {}

  static Task each(Task.JavaMain task, BinaryOperator<String> change) {
    return new Task.JavaMain(
        each("task.classpath", task.classpath(), change),
        change.apply("task.mainClass", task.mainClass()),
        each("task.options", task.options(), change),
        each("task.arguments", task.arguments(), change),
        each(task.environment(), change),
        task.limits());
  }

  static Task each(Task.Container task, BinaryOperator<String> change) {
    return new Task.Container(
        change.apply("task.image", task.image()),
        each("task.command", task.command(), change),
        each(task.environment(), change),
        each("task.volumes", task.volumes(), change),
        task.noNetwork(),
        task.memoryBytes(),
        task.cpus());
  }

  static List<String> each(String path, List<String> texts, BinaryOperator<String> change) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> change.apply(path + "[" + i + "]", texts.get(i)))
        .toList();
  }

  private static Map<String, String> each(
      Map<String, String> environment, BinaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>(environment);
    changed.replaceAll((name, value) -> change.apply("task.environment." + name, value));
    return changed;
  }
}
