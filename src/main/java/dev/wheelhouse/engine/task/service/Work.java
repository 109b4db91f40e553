package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.model.run.Outcome;

/// What an attempt does, on a thread of its own.
public interface Work {

  /// Does it; what it throws is the attempt's failure.
  Outcome run() throws Exception;

  /// Asks it to end, from another thread; may block, and may be repeated.
  void cancel();

  /// Asks it to store a checkpoint and to end as PAUSED (K9), if it can; may be repeated.
  default void askForPause() {}

  /// Gives back what it holds, after [#run] has ended however it did, on the same thread.
  default void close() {}

  /// The kind of thread it needs.
  Threads threads();

  /// Kinds of threads.
  enum Threads {
    /// A virtual one: it waits more than it works. Interrupted when it shall end.
    WAITING,
    /// One of the machine's: it may compute. Interrupted when it shall end.
    COMPUTING,
    /// One of the machine's that is never interrupted: an interrupt inside a database's driver can
    /// close the database for others.
    UNINTERRUPTED
  }
}
