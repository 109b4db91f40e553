package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.task.JobContext;
import dev.wheelhouse.task.JobHandler;
import dev.wheelhouse.task.JobResult;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Handlers as users would write them, well and badly.
public final class PlannedHandlers {
  private PlannedHandlers() {}

  /// Says what it was given.
  public static final class Telling implements JobHandler {
    @Override
    public JobResult run(JobContext context) {
      context.log("hello from " + context.job());
      context.progress(40, "so far");
      context.checkpoint("c1");
      return JobResult.of(
          Map.of(
              "day", String.valueOf(context.parameters().get("day")),
              "mode", String.valueOf(context.settings().get("mode")),
              "time", context.logicalTime() + " " + context.zone(),
              "before", context.lastCheckpoint(),
              "thread", Boolean.toString(Thread.currentThread().isVirtual())));
    }
  }

  /// Skips.
  public static final class Skipping implements JobHandler {
    @Override
    public JobResult run(JobContext context) {
      return JobResult.SKIPPED;
    }
  }

  /// Throws a wrapped exception.
  public static final class Throwing implements JobHandler {
    @Override
    public JobResult run(JobContext context) throws Exception {
      throw new IllegalStateException("no luck", new IOException("the pipe is gone"));
    }
  }

  /// Waits until it is interrupted.
  public static final class Waiting implements JobHandler {
    static final CountDownLatch BEGUN = new CountDownLatch(1);

    @Override
    public JobResult run(JobContext context) throws InterruptedException {
      BEGUN.countDown();
      new CountDownLatch(1).await();
      return JobResult.DONE;
    }
  }

  /// Ends by its token alone.
  public static final class Heeding implements JobHandler {
    @Override
    public JobResult run(JobContext context) {
      var cancelled = new CountDownLatch(1);
      context.token().onCancel(cancelled::countDown);
      context.log("waiting");
      while (cancelled.getCount() > 0) {
        Thread.onSpinWait();
      }
      context.log("tidied up");
      return JobResult.DONE;
    }
  }

  /// Heeds neither token nor interrupt until it is let go.
  public static final class Deaf implements JobHandler {
    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final CountDownLatch LET_GO = new CountDownLatch(1);
    static final AtomicInteger INTERRUPTS = new AtomicInteger();

    @Override
    public JobResult run(JobContext context) {
      BEGUN.countDown();
      while (LET_GO.getCount() > 0) {
        try {
          LET_GO.await();
        } catch (InterruptedException ignored) {
          INTERRUPTS.incrementAndGet();
        }
      }
      return JobResult.DONE;
    }
  }

  /// Can't be made.
  public static final class Closed implements JobHandler {
    private Closed() {}

    @Override
    public JobResult run(JobContext context) {
      return JobResult.DONE;
    }
  }
}
