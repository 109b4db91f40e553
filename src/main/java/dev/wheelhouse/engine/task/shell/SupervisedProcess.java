package dev.wheelhouse.engine.task.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An attempt that has a supervisor, whether this engine started it or an earlier one.
///
/// Orders are requests: they return at once, are repeated without harm, and survive this engine.
/// [#onExit] tells when all of the attempt's processes are dead.
public final class SupervisedProcess {

  /// Where the attempt stands.
  public enum Phase {
    STARTING,
    RUNNING,
    SUSPENDED,
    /// Being ended: by time-out or order, or what it left behind after it ended itself.
    STOPPING,
    ENDED
  }

  private final AttemptFolder folder;
  private final ProcessPlatform platform;
  private final CompletableFuture<Found.Conclusion> conclusion = new CompletableFuture<>();

  SupervisedProcess(AttemptFolder folder, ProcessPlatform platform) {
    this.folder = folder;
    this.platform = platform;
  }

  public AttemptFolder folder() {
    return folder;
  }

  /// Completes once; a copy, so that nobody can complete it for others.
  public CompletableFuture<Found.Conclusion> onExit() {
    return conclusion.copy();
  }

  /// TERM, then KILL after the grace. A later stop can only shorten the grace.
  public void stop(Duration grace) {
    order(Order.Verb.STOP, grace);
  }

  /// KILL at once.
  public void kill() {
    order(Order.Verb.KILL, Duration.ZERO);
  }

  /// Freezes all processes of the attempt; its time-out's clock stands.
  public void suspend() {
    order(Order.Verb.SUSPEND, Duration.ZERO);
  }

  public void resume() {
    order(Order.Verb.CONTINUE, Duration.ZERO);
  }

  /// Whether its suspension was asked for last, obeyed yet or not.
  boolean toBeSuspended() {
    return Order.parse(folder.text("control"))
        .filter(latest -> latest.verb() == Order.Verb.SUSPEND)
        .isPresent();
  }

  /// Leaves the task a file that asks it for a checkpoint and its end.
  void pause() {
    try {
      var _ = folder.createOnce(AttemptFolder.PAUSE, "");
    } catch (IOException e) {
      throw new UncheckedIOException("asking for a pause in " + folder.path(), e);
    }
  }

  /// The task's own process, once it was started.
  public Optional<ProcessIdentity> child() {
    return folder.child();
  }

  public Phase phase() {
    if (conclusion.isDone() || folder.has("exit")) {
      return Phase.ENDED;
    }
    if (folder.has("ending")) {
      return Phase.STOPPING;
    }
    if (folder.has("suspended")) {
      return Phase.SUSPENDED;
    }
    return folder.child().isPresent() ? Phase.RUNNING : Phase.STARTING;
  }

  boolean complete(Found.Conclusion end) {
    return conclusion.complete(end);
  }

  boolean fail(Throwable cause) {
    return conclusion.completeExceptionally(cause);
  }

  private synchronized void order(Order.Verb verb, Duration grace) {
    Optional<Order> latest = Order.parse(folder.text("control"));
    Optional<Order> next =
        latest.isPresent()
            ? latest.get().followedBy(verb, grace)
            : Optional.of(Order.first(verb, grace));
    next.ifPresent(this::write);
  }

  private void write(Order order) {
    try {
      folder.replace("control", order.line());
    } catch (IOException e) {
      throw new UncheckedIOException("ordering " + order.verb() + " in " + folder.path(), e);
    }
    wakeWatcher();
  }

  /// Without this it looks by itself a little later.
  private void wakeWatcher() {
    folder
        .watcher()
        .filter(it -> platform.standing(it) == ProcessPlatform.Standing.ALIVE)
        .flatMap(it -> ProcessHandle.of(it.pid()))
        .ifPresent(ProcessHandle::destroy);
  }
}
