package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// SHELL tasks: each dispatch of an attempt has a folder of its own, and the latest folder tells
/// all.
public final class ShellTaskHandler implements TaskHandler<Task.Shell> {
  private final Path runs;
  private final Supervision supervision;

  /// @param runs the folder of all attempts
  public ShellTaskHandler(Path runs, Supervision supervision) {
    this.runs = runs.toAbsolutePath();
    this.supervision = supervision;
  }

  @Override
  public Execution begin(Task.Shell task, AttemptContext context) {
    try {
      AttemptFolder folder = fresh(context.place());
      SupervisedProcess process = supervision.start(folder, launch(task, context, folder));
      return supervised(process, task, context);
    } catch (StartRefused | IllegalArgumentException e) {
      return new Refused(Outcome.failed(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public Remains find(Task.Shell task, AttemptContext context) {
    AttemptFolder folder = latest(context.place());
    return switch (supervision.adopt(folder)) {
      case Found.Alive(var process) -> new Remains.Alive(supervised(process, task, context));
      case Found.Conclusion end -> found(end, task, folder);
    };
  }

  @Override
  public boolean suspends() {
    return true;
  }

  @Override
  public boolean pauses() {
    return true;
  }

  @Override
  public Optional<Execution> reach(AttemptContext.Place place) {
    return supervision.reach(latest(place)).map(this::unfollowed);
  }

  private Execution unfollowed(SupervisedProcess process) {
    var nobody = supervision.watchProgress(process.folder().log(), Reports.NONE);
    return new Supervised(process, Task.Shell.script(""), supervision, nobody);
  }

  @Override
  public List<Problem> obstacles(Task.Shell task) {
    return supervision.problems(task.limits());
  }

  private Supervised supervised(
      SupervisedProcess process, Task.Shell task, AttemptContext context) {
    LogFile log = process.folder().log();
    return new Supervised(
        process, task, supervision, supervision.watchProgress(log, context.reports()));
  }

  private static Remains found(Found.Conclusion end, Task.Shell task, AttemptFolder folder) {
    return switch (end) {
      case Found.NeverStarted _ -> new Remains.NeverStarted();
      case Found.Lost lost -> new Remains.Gone(Endings.words(lost));
      case Found.Ended ended -> new Remains.Ended(Endings.outcome(ended, task.exitCodes(), folder));
    };
  }

  @Override
  public Traces traces(AttemptContext.Place place) {
    return supervision.traces(latest(place));
  }

  @Override
  public Optional<AttemptLog> log(AttemptContext.Place place) {
    LogFile log = latest(place).log();
    return Optional.of((offset, maxBytes) -> read(log, offset, maxBytes));
  }

  private static AttemptLog.Range read(LogFile log, long offset, int maxBytes) {
    long from = offset >= 0 ? offset : Math.max(0, log.read(0, 0).total() + offset);
    LogSlice slice = log.read(from, maxBytes);
    ByteBuffer buffer = slice.bytes();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return new AttemptLog.Range(bytes, slice.offset(), slice.total());
  }

  private static ShellLaunch launch(Task.Shell task, AttemptContext context, AttemptFolder folder) {
    ShellCommand command =
        task.shell()
            ? new ShellCommand.Script(String.join("\n", task.command()))
            : new ShellCommand.Program(task.command());
    Path directory =
        task.directory().isEmpty() ? folder.scratch() : Path.of(task.directory()).toAbsolutePath();
    Map<String, String> environment = new HashMap<>(task.environment());
    environment.put("WHEELHOUSE_CHECKPOINT", context.reports().lastCheckpoint());
    environment.put("WHEELHOUSE_RUN_ID", Long.toString(context.place().run().value()));
    environment.put("WHEELHOUSE_ATTEMPT_NO", Integer.toString(context.place().attempt()));
    ShellLimits limits =
        ShellLimits.DEFAULT
            .withTimeout(context.timeout())
            .withGrace(context.grace())
            .withProcess(task.limits());
    return new ShellLaunch(command, directory, environment, task.stdin(), limits, task.cleanUp());
  }

  private AttemptFolder fresh(AttemptContext.Place place) {
    int dispatch = 1;
    while (folder(place, dispatch).exists()) {
      dispatch++;
    }
    return folder(place, dispatch);
  }

  private AttemptFolder latest(AttemptContext.Place place) {
    int dispatch = 1;
    while (folder(place, dispatch + 1).exists()) {
      dispatch++;
    }
    return folder(place, dispatch);
  }

  private AttemptFolder folder(AttemptContext.Place place, int dispatch) {
    return AttemptFolder.of(runs, place.run().value(), place.attempt(), dispatch);
  }

  private record Supervised(
      SupervisedProcess process, Task.Shell task, Supervision supervision, ProgressWatch progress)
      implements Execution {
    @Override
    public CompletableFuture<Outcome> outcome() {
      return process
          .onExit()
          .handle(
              (end, failure) -> {
                progress.finish();
                return failure == null
                    ? Endings.outcome(end, task.exitCodes(), process.folder())
                    : new Outcome(
                        Outcome.Kind.LOST, null, "", String.valueOf(failure.getMessage()));
              });
    }

    @Override
    public boolean suspend() {
      return supervision.suspend(process);
    }

    @Override
    public boolean resume() {
      return supervision.resume(process);
    }

    @Override
    public void pause() {
      process.pause();
    }

    @Override
    public void stop(Duration grace) {
      if (grace.isZero()) {
        process.kill();
      } else {
        process.stop(grace);
      }
    }
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
