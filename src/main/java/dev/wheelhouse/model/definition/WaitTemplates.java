package dev.wheelhouse.model.definition;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/// The templates of tasks that wait: an instant, what an event must hold, a question.
final class WaitTemplates {
  private WaitTemplates() {}

  static Task each(Task.Wait task, BinaryOperator<String> change) {
    return switch (task.what()) {
      case Task.WaitFor.Delay _ -> task;
      case Task.WaitFor.Time(var at) ->
          new Task.Wait(new Task.WaitFor.Time(change.apply("task.at", at)));
      case Task.WaitFor.Event(var name, var filter) -> {
        Map<String, String> changed = new TreeMap<>(filter);
        changed.replaceAll((field, value) -> change.apply("task.filter." + field, value));
        yield new Task.Wait(new Task.WaitFor.Event(name, changed));
      }
      case Task.WaitFor.Other _ -> task;
    };
  }

  static Task each(Task.SubDag task, BinaryOperator<String> change) {
    Map<String, String> changed = new TreeMap<>(task.parameters());
    changed.replaceAll((name, value) -> change.apply("task.parameters." + name, value));
    return new Task.SubDag(task.dag(), changed);
  }

  static Task each(Task.Approval task, BinaryOperator<String> change) {
    return new Task.Approval(change.apply("task.question", task.question()));
  }
}
