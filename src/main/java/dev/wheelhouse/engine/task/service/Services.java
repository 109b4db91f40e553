package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// Begins attempts inside the engine, and tells what is left of those that a former engine began.
///
/// @param runs the folder of all attempts
public record Services(Path runs, Timers timers) {
  private static final TaskHandler.Remains LOST =
      new TaskHandler.Remains.Gone(
          "it ran inside the engine, which ended; how far it came is not known");

  public ServiceFolder folder(AttemptContext.Place place) {
    return ServiceFolder.of(runs, place);
  }

  /// Starts the work once it is on disk that the attempt has begun.
  public TaskHandler.Execution begin(AttemptContext context, Function<Desk, Work> work) {
    ServiceFolder folder = folder(context.place());
    try {
      folder.write("begun", "");
    } catch (IOException e) {
      throw new UncheckedIOException("beginning the attempt in " + folder.path(), e);
    }
    return goOn(context, context.timeout(), work);
  }

  /// Starts work that goes on with an attempt which has begun before.
  ///
  /// @param timeout from now on; zero for none
  public TaskHandler.Execution goOn(
      AttemptContext context, Duration timeout, Function<Desk, Work> work) {
    ServiceFolder folder = folder(context.place());
    Desk desk = new Desk(folder, folder.log());
    return ServiceAttempt.start(context, folder, desk.log(), timers, timeout, work.apply(desk));
  }

  /// Where an attempt finds its things.
  public record Desk(ServiceFolder folder, TaskLog log) {}

  /// What is left of an attempt that can't go on.
  public TaskHandler.Remains find(AttemptContext.Place place) {
    TaskHandler.Remains left = look(place);
    return left instanceof TaskHandler.Remains.Gone ? lost(place) : left;
  }

  /// What the folder proves; Gone when the attempt had begun and left no result.
  public TaskHandler.Remains look(AttemptContext.Place place) {
    ServiceFolder folder = folder(place);
    try {
      Optional<Outcome> result = new ResultFile(folder).read();
      if (result.isPresent()) {
        return new TaskHandler.Remains.Ended(result.get());
      }
      return folder.has("begun") ? LOST : new TaskHandler.Remains.NeverStarted();
    } catch (IOException e) {
      throw new UncheckedIOException("looking for the attempt in " + folder.path(), e);
    }
  }

  /// Closes the books on an attempt that is lost.
  public TaskHandler.Remains lost(AttemptContext.Place place) {
    ServiceFolder folder = folder(place);
    folder.log().line("ended: the engine ended meanwhile");
    try {
      folder.forget("state");
    } catch (IOException e) {
      throw new UncheckedIOException("closing the attempt in " + folder.path(), e);
    }
    return LOST;
  }

  public Optional<AttemptLog> log(AttemptContext.Place place) {
    return Optional.of(folder(place).log());
  }
}
