package dev.wheelhouse.console.fx;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Where a screen's model sends work that may block: it runs elsewhere, its result comes back to
/// the thread of the window. Tests pass one that works at once.
public interface Background {

  /// Does the work elsewhere and hands its result, or what it threw, to the window's thread.
  <T> void work(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed);

  /// The same; what the work throws goes to the one place where unexpected errors are shown.
  <T> void work(Callable<T> work, Consumer<? super T> done);

  /// Calls on the window's thread, soon.
  void show(Runnable change);

  /// A door for bursts: whatever any thread passes in comes out on the window's thread as one list
  /// per frame, in order.
  <T> Consumer<T> gathered(Consumer<? super List<T>> apply);
}
