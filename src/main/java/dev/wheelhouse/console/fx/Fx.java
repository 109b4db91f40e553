package dev.wheelhouse.console.fx;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The only bridge between threads: work goes to a virtual thread, results return to the JavaFX
/// thread.
///
/// Nothing else in the console calls [Platform#runLater].
public final class Fx implements Background {
  private final Consumer<? super Exception> unexpected;

  /// The argument is called on the JavaFX thread for errors that nobody else handles.
  public Fx(Consumer<? super Exception> unexpected) {
    this.unexpected = unexpected;
  }

  @Override
  public <T> void work(Callable<T> work, Consumer<? super T> done) {
    work(work, done, unexpected);
  }

  @Override
  public <T> void work(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    Thread.ofVirtual().name("console-work").start(() -> run(work, done, failed));
  }

  @Override
  public void show(Runnable change) {
    Platform.runLater(() -> guarded(change));
  }

  @Override
  public <T> Consumer<T> gathered(Consumer<? super List<T>> apply) {
    return new FrameQueue<T>(this, apply)::add;
  }

  private <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
    try {
      var result = work.call();
      show(() -> done.accept(result));
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      show(() -> failed.accept(e));
    }
  }

  void guarded(Runnable change) {
    try {
      change.run();
    } catch (RuntimeException e) {
      unexpected.accept(e);
    }
  }
}
