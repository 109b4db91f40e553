package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.TaskHandler;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.Timers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One attempt inside the engine, from its thread's start to its end.
///
/// Whoever is first decides what the end is called (S5): the work by ending, or a stop or time-out
/// by asking. The outcome is told when the thread has ended, and not before: work that heeds
/// nothing keeps its slot, is asked again and again, and the log says so.
public final class ServiceAttempt implements TaskHandler.Execution {
  private static final Logger log = LoggerFactory.getLogger(ServiceAttempt.class);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

  private final String name;
  private final ServiceFolder folder;
  private final TaskLog taskLog;
  private final Timers timers;
  private final Work work;
  private final Thread thread;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final AtomicReference<@Nullable Asked> asked = new AtomicReference<>();
  private volatile @Nullable Outcome returned;
  private final Consumer<ServiceAttempt> ended;
  private volatile Timers.Timer timeout = () -> {};

  /// What the attempt was asked to end for.
  private enum Asked {
    STOP,
    TIME_OUT,
    /// The engine ends: what it waits for is left to the next one.
    ENGINE_ENDS,
    /// Nobody asked before the work was over; nobody can any more.
    NOTHING
  }

  /// @param ended told when its thread has ended
  ServiceAttempt(
      AttemptContext context,
      Services.Desk desk,
      Timers timers,
      Work work,
      Consumer<ServiceAttempt> ended) {
    this.name = "run-" + context.place().run().value() + "-" + context.place().attempt();
    this.folder = desk.folder();
    this.taskLog = desk.log();
    this.timers = timers;
    this.work = work;
    this.ended = ended;
    this.thread =
        work.threads() == Work.Threads.WAITING
            ? Thread.ofVirtual().name(name).unstarted(this::run)
            : Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /// Starts the work.
  ///
  /// @param limit from now on; zero for none
  void start(Duration limit, Duration grace) {
    thread.start();
    Thread.ofVirtual().name(name + "-end").start(this::awaitEnd);
    if (!limit.isZero()) {
      timeout = timers.after(limit, () -> ask(Asked.TIME_OUT, grace));
    }
  }

  @Override
  public CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  @Override
  public void stop(Duration grace) {
    ask(Asked.STOP, grace);
  }

  @Override
  public void pause() {
    taskLog.line("pause: it was asked to store a checkpoint and to end");
    work.askForPause();
  }

  /// Gives it up because the engine ends; true when its thread has ended in time.
  boolean giveUp(Duration longest) {
    if (asked.compareAndSet(null, Asked.ENGINE_ENDS)) {
      taskLog.line("stopping: the engine ends");
      cancel();
    }
    try {
      return thread.getState() == Thread.State.NEW || thread.join(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void ask(Asked why, Duration grace) {
    if (asked.compareAndSet(null, why)) {
      taskLog.line(why == Asked.STOP ? "stopping: it was asked to end" : "stopping: time-out");
      cancel();
      var _ = timers.after(grace, this::askAgain);
    }
  }

  private void askAgain() {
    if (thread.isAlive()) {
      taskLog.line("stopping: it still runs and keeps its slot; it is asked again");
      log.warn("{} heeds no stop; it keeps its slot until its thread ends", name);
      cancel();
      var _ = timers.after(ASK_AGAIN, this::askAgain);
    }
  }

  private void cancel() {
    Thread.ofVirtual()
        .name(name + "-stop")
        .start(
            () -> {
              try {
                work.cancel();
              } catch (RuntimeException e) {
                log.warn("asking {} to end; it is asked again", name, e);
              }
              if (work.threads() != Work.Threads.UNINTERRUPTED) {
                thread.interrupt();
              }
            });
  }

  private void run() {
    try {
      returned = work.run();
    } catch (Exception e) {
      failed(e);
    } catch (Error e) {
      log.error("{} failed with an error of the machine", name, e);
      failed(e);
    } finally {
      asked.compareAndSet(null, Asked.NOTHING);
      work.close();
    }
  }

  private void failed(Throwable e) {
    returned = Thrown.outcome(e);
    if (asked.get() == null) {
      taskLog.line(Thrown.trace(e));
    }
  }

  private void awaitEnd() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
    timeout.cancel();
    if (asked.get() != Asked.ENGINE_ENDS) {
      tell(named());
    } else if (returned != null && returned.kind() == Outcome.Kind.SUCCEEDED) {
      keep(returned); // nobody here listens any more; the next engine does
    }
    ended.accept(this);
  }

  private void tell(Outcome how) {
    keep(how);
    outcome.complete(how);
  }

  private void keep(Outcome how) {
    taskLog.line(how.message().isEmpty() ? "ended: " + how.kind() : "ended: " + how.message());
    try {
      new ResultFile(folder).write(how);
      folder.forget("state");
    } catch (IOException e) {
      log.error("writing the result of {}; only this engine knows it", name, e);
    }
  }

  private Outcome named() {
    Outcome own = returned == null ? Outcome.failed("the thread ended without a result") : returned;
    return switch (asked.get()) {
      case STOP -> ended(Outcome.Kind.STOPPED, "stopped", own);
      case TIME_OUT -> ended(Outcome.Kind.TIMED_OUT, "time-out", own);
      case null -> own;
      case NOTHING, ENGINE_ENDS -> own;
    };
  }

  /// What the work made of it stays as evidence.
  private static Outcome ended(Outcome.Kind kind, String message, Outcome own) {
    String evidence = own.kind() == Outcome.Kind.SUCCEEDED ? "; it had succeeded by then" : "";
    return new Outcome(kind, null, "", message + evidence, own.cause(), own.outputs());
  }

  @Override
  public String toString() {
    return name;
  }
}
