package dev.wheelhouse.task;

import java.util.concurrent.CancellationException;

/// Tells a handler that its attempt shall end (X8).
public interface CancellationToken {

  boolean cancelled();

  /// Runs the callback once when the attempt is cancelled, or at once when it was already. No lock
  /// is held meanwhile, and a callback that throws stops no other.
  Registration onCancel(Runnable callback);

  /// For a place in the work where it can end.
  ///
  /// @throws CancellationException when the attempt was cancelled
  default void throwIfCancelled() {
    if (cancelled()) {
      throw new CancellationException("the attempt was cancelled");
    }
  }

  /// A callback that waits.
  interface Registration {
    /// The callback is no longer wanted; harmless when it has run.
    void remove();
  }
}
