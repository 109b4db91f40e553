package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.definition.Task;
import java.util.Optional;

/// The handler of each kind of task.
public record TaskHandlers(TaskHandler<Task.Noop> noop, TaskHandler<Task.Shell> shell) {

  TaskHandler.Execution begin(Task task, AttemptContext context) {
    return switch (task) {
      case Task.Noop it -> noop.begin(it, context);
      case Task.Shell it -> shell.begin(it, context);
    };
  }

  public TaskHandler.Remains find(Task task, AttemptContext context) {
    return switch (task) {
      case Task.Noop it -> noop.find(it, context);
      case Task.Shell it -> shell.find(it, context);
    };
  }

  public Optional<AttemptLog> log(Task task, AttemptContext.Place place) {
    return switch (task) {
      case Task.Noop _ -> noop.log(place);
      case Task.Shell _ -> shell.log(place);
    };
  }
}
