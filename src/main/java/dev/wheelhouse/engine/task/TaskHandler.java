package dev.wheelhouse.engine.task;

import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.run.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Executes one kind of task. Its threads never touch the store.
public interface TaskHandler<T extends Task> {

  /// Begins the attempt; never blocks for the task's duration and never throws for what the task or
  /// its definition does wrong: that is an outcome.
  Execution begin(T task, AttemptContext context);

  /// Finds out what became of an attempt that a former engine began.
  Remains find(T task, AttemptContext context);

  /// What of the task can't be done on this machine, asked when it is saved (X5).
  default List<Problem> obstacles(T task) {
    return List.of();
  }

  /// Whether attempts have processes that can be suspended (K1).
  default boolean suspends() {
    return false;
  }

  /// Whether attempts can be asked to store a checkpoint and to end (K9).
  default boolean pauses() {
    return false;
  }

  /// An attempt under way.
  interface Execution {
    /// Completes when the attempt has ended and all its processes are gone; never exceptionally.
    CompletableFuture<Outcome> outcome();

    /// Asks it to end, and kills what is left after the grace. Harmless when repeated.
    void stop(Duration grace);

    /// Freezes its processes; answers whether they stand. Blocks until that is seen, for seconds at
    /// most; harmless when repeated.
    default boolean suspend() {
      return false;
    }

    /// Lets frozen processes go on; answers whether nothing of it stands. Blocks like [#suspend].
    default boolean resume() {
      return true;
    }

    /// Asks it to store a checkpoint and to end as PAUSED, in its own time; harmless when repeated.
    default void pause() {}
  }

  /// What a starting engine finds.
  sealed interface Remains {
    /// It ended meanwhile.
    record Ended(Outcome outcome) implements Remains {}

    /// It is still under way and goes on as the same attempt.
    record Alive(Execution execution) implements Remains {}

    /// It never began, and can't any more: the same attempt may be dispatched again.
    record NeverStarted() implements Remains {}

    /// Nothing is left of it, and no result.
    record Gone(String evidence) implements Remains {}
  }

  /// An attempt that was begun and has processes of its own, for orders that reach them without
  /// this engine following it.
  default Optional<Execution> reach(AttemptContext.Place place) {
    return Optional.empty();
  }

  /// The engine ends: what runs inside it is given up, what has a supervisor goes on.
  default void close() {}

  /// What the attempt has left, as evidence.
  default Traces traces(AttemptContext.Place place) {
    return Traces.NONE;
  }

  /// A log of an attempt, if this kind of task keeps one.
  default Optional<AttemptLog> log(AttemptContext.Place place) {
    return Optional.empty();
  }
}
