package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The handler of each kind of task.
public final class TaskHandlers {
  private final Map<Class<?>, TaskHandler<?>> handlers;

  private TaskHandlers(Map<Class<?>, TaskHandler<?>> handlers) {
    this.handlers = Map.copyOf(handlers);
  }

  /// Handlers of the two kinds that need nothing but a machine.
  public static TaskHandlers of(TaskHandler<Task.Noop> noop, TaskHandler<Task.Shell> shell) {
    return new TaskHandlers(Map.of()).with(Task.Noop.class, noop).with(Task.Shell.class, shell);
  }

  /// The same handlers and one more.
  public <T extends Task> TaskHandlers with(Class<T> kind, TaskHandler<T> handler) {
    Map<Class<?>, TaskHandler<?>> more = new HashMap<>(handlers);
    more.put(kind, handler);
    return new TaskHandlers(more);
  }

  /// The engine ends.
  public void close() {
    handlers.values().forEach(TaskHandler::close);
  }

  TaskHandler.Execution begin(Task task, AttemptContext context) {
    return of(task).begin(task, context);
  }

  public TaskHandler.Remains find(Task task, AttemptContext context) {
    return of(task).find(task, context);
  }

  /// What of the task can't be done on this machine.
  public List<Problem> obstacles(Task task) {
    return handlers.containsKey(task.getClass()) ? of(task).obstacles(task) : List.of();
  }

  /// Whether the processes of such a task can be suspended.
  public boolean suspends(Task task) {
    return handlers.containsKey(task.getClass()) && of(task).suspends();
  }

  /// Whether such a task can be asked to store a checkpoint and to end.
  public boolean pauses(Task task) {
    return handlers.containsKey(task.getClass()) && of(task).pauses();
  }

  public Traces traces(Task task, AttemptContext.Place place) {
    return of(task).traces(place);
  }

  /// Processes of an attempt, which no engine may be following.
  public Optional<TaskHandler.Execution> reach(Task task, AttemptContext.Place place) {
    return of(task).reach(place);
  }

  public Optional<AttemptLog> log(Task task, AttemptContext.Place place) {
    return of(task).log(place);
  }

  /// A handler is entered for its own kind only, which the compiler can't follow through a map.
  @SuppressWarnings("unchecked")
  private TaskHandler<Task> of(Task task) {
    TaskHandler<?> handler = handlers.get(task.getClass());
    if (handler == null) {
      throw new IllegalStateException("this engine has no handler for " + task.type());
    }
    return (TaskHandler<Task>) handler;
  }
}
