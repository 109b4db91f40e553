package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.engine.task.service.Services;
import dev.wheelhouse.model.definition.Task;
import java.util.Optional;

/// JAVA tasks with a handler.
public final class JavaTaskHandler implements TaskHandler<Task.Java> {
  private final Services services;

  public JavaTaskHandler(Services services) {
    this.services = services;
  }

  @Override
  public Execution begin(Task.Java task, AttemptContext context) {
    return services.begin(context, desk -> new HandlerWork(task, context, desk.log()));
  }

  @Override
  public Remains find(Task.Java task, AttemptContext context) {
    return services.find(context.place());
  }

  @Override
  public boolean pauses() {
    return true;
  }

  @Override
  public void close() {
    services.close();
  }

  @Override
  public Traces traces(AttemptContext.Place place) {
    return services.traces(place);
  }

  @Override
  public Optional<AttemptLog> log(AttemptContext.Place place) {
    return services.log(place);
  }
}
