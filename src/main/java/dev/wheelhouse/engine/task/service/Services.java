package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.AttemptLog;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.engine.task.Traces;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins attempts inside the engine, and tells what is left of those that a former engine began.
public final class Services {
  private static final Logger log = LoggerFactory.getLogger(Services.class);
  private static final Duration LONGEST_END = Duration.ofSeconds(3);
  private static final TaskHandler.Remains LOST =
      new TaskHandler.Remains.Gone(
          "it ran inside the engine, which ended; how far it came is not known");

  private final Path runs;
  private final Timers timers;
  private final Set<ServiceAttempt> attempts = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /// @param runs the folder of all attempts
  public Services(Path runs, Timers timers) {
    this.runs = runs;
    this.timers = timers;
  }

  public Timers timers() {
    return timers;
  }

  public ServiceFolder folder(AttemptContext.Place place) {
    return ServiceFolder.of(runs, place);
  }

  /// Starts the work once it is on disk that the attempt has begun.
  public TaskHandler.Execution begin(AttemptContext context, Function<Desk, Work> work) {
    if (closed) {
      return Refused.untold();
    }
    ServiceFolder folder = folder(context.place());
    try {
      // What is left of it when it was paused and is taken up again.
      folder.forget("begun");
      new ResultFile(folder).forget();
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
    var attempt = new ServiceAttempt(context, desk, timers, work.apply(desk), attempts::remove);
    attempts.add(attempt);
    attempt.start(timeout, context.grace());
    return attempt;
  }

  /// Gives up what runs, because the engine ends; the next one finds out about each.
  public void close() {
    closed = true;
    List<ServiceAttempt> left = List.copyOf(attempts);
    left.forEach(attempt -> attempt.giveUp(Duration.ZERO));
    long endAt = timers.nanoTime() + LONGEST_END.toNanos();
    for (ServiceAttempt attempt : left) {
      Duration rest = Duration.ofNanos(Math.max(0, endAt - timers.nanoTime()));
      if (!attempt.giveUp(rest)) {
        log.warn("{} does not end with the engine; it ends with the process", attempt);
      }
    }
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

  /// What its folder shows of an attempt. It runs inside an engine, so it has no process.
  public Traces traces(AttemptContext.Place place) {
    ServiceFolder folder = folder(place);
    try {
      return new Traces(
          folder.has("begun") ? Traces.Began.YES : Traces.Began.NO,
          null,
          folder.has("result") ? new Traces.Result(null, "") : null,
          folder.writtenAt("log.0").orElse(null),
          Duration.ZERO);
    } catch (IOException e) {
      throw new UncheckedIOException("looking for traces in " + folder.path(), e);
    }
  }

  public Optional<AttemptLog> log(AttemptContext.Place place) {
    return Optional.of(folder(place).log());
  }
}
