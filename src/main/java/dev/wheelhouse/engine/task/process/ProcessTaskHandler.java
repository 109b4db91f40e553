package dev.wheelhouse.engine.task.process;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.ProcessLimits;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Executes a kind of task as the SHELL task that it is translated into.
public final class ProcessTaskHandler<T extends Task> implements TaskHandler<T> {
  private static final Task.Shell ANY = Task.Shell.script("");

  private final TaskHandler<Task.Shell> shell;
  private final Translation<T> translation;
  private final Function<T, ProcessLimits> limits;
  private final boolean whole;

  /// @param whole all that the task does is done by the command's own processes
  private ProcessTaskHandler(
      TaskHandler<Task.Shell> shell,
      Translation<T> translation,
      Function<T, ProcessLimits> limits,
      boolean whole) {
    this.shell = shell;
    this.translation = translation;
    this.limits = limits;
    this.whole = whole;
  }

  /// A main class in a jar, on this engine's own Java.
  public static TaskHandler<Task.JavaMain> java(TaskHandler<Task.Shell> shell) {
    JavaProgram program = JavaProgram.ofThisEngine();
    return new ProcessTaskHandler<>(
        shell, (task, _) -> program.command(task), Task.JavaMain::limits, true);
  }

  /// A container through whichever command this machine has.
  public static TaskHandler<Task.Container> container(
      TaskHandler<Task.Shell> shell, String searchPath) {
    return new ProcessTaskHandler<>(
        shell,
        (task, context) -> ContainerCommand.found(searchPath).translate(task, context),
        _ -> ProcessLimits.NONE,
        false);
  }

  /// From the task, with its texts filled in, to a command.
  interface Translation<T> {
    /// @throws Untranslatable when no repetition can help
    Task.Shell of(T task, AttemptContext context);
  }

  @Override
  public Execution begin(T task, AttemptContext context) {
    try {
      return shell.begin(translation.of(task, context), context);
    } catch (Untranslatable e) {
      return new Refused(
          new Outcome(Outcome.Kind.FAILED_FOR_GOOD, null, "", String.valueOf(e.getMessage())));
    }
  }

  /// What a former engine left lies in the attempt's folder, whatever command it was.
  @Override
  public Remains find(T task, AttemptContext context) {
    return shell.find(ANY, context);
  }

  @Override
  public boolean suspends() {
    return whole;
  }

  @Override
  public boolean pauses() {
    return whole;
  }

  @Override
  public Optional<Execution> reach(AttemptContext.Place place) {
    return whole ? shell.reach(place) : Optional.empty();
  }

  @Override
  public List<Problem> obstacles(T task) {
    ProcessLimits asked = limits.apply(task);
    return shell.obstacles(
        new Task.Shell(ANY.command(), true, "", ANY.environment(), "", ANY.exitCodes(), asked, ""));
  }

  @Override
  public Traces traces(AttemptContext.Place place) {
    return shell.traces(place);
  }

  @Override
  public Optional<AttemptLog> log(AttemptContext.Place place) {
    return shell.log(place);
  }

  private record Refused(Outcome why) implements Execution {
    @Override
    public CompletableFuture<Outcome> outcome() {
      return CompletableFuture.completedFuture(why);
    }

    @Override
    public void stop(Duration grace) {
      // nothing was started
    }
  }
}
