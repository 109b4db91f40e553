package dev.wheelhouse.engine.task.java;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.engine.task.service.TaskLog;
import dev.wheelhouse.task.CancellationToken;
import dev.wheelhouse.task.JobContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// What a handler is given. What it reports is handed over to a thread of the engine, in order: its
/// own threads, which can be interrupted, get nowhere near the store.
final class HandlerContext implements JobContext, AutoCloseable {
  private static final int LONGEST_TELLING = 5;

  private final AttemptContext attempt;
  private final Map<String, String> settings;
  private final CancellationToken token;
  private final TaskLog log;
  private final String lastCheckpoint;
  private final ExecutorService reports;
  private volatile boolean pauseAsked;

  /// Made on a thread of the engine.
  HandlerContext(
      AttemptContext attempt, Map<String, String> settings, CancellationToken token, TaskLog log) {
    this.attempt = attempt;
    this.settings = settings;
    this.token = token;
    this.log = log;
    this.lastCheckpoint = attempt.reports().lastCheckpoint();
    this.reports = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("reports").factory());
  }

  @Override
  public String job() {
    return attempt.name();
  }

  @Override
  public long run() {
    return attempt.place().run().value();
  }

  @Override
  public int attempt() {
    return attempt.place().attempt();
  }

  @Override
  public Instant logicalTime() {
    return attempt.about().logicalTime();
  }

  @Override
  public ZoneId zone() {
    return attempt.about().zone();
  }

  @Override
  public Map<String, String> parameters() {
    return attempt.parameters();
  }

  @Override
  public Map<String, String> settings() {
    return settings;
  }

  @Override
  public CancellationToken token() {
    return token;
  }

  @Override
  public boolean pauseRequested() {
    return pauseAsked;
  }

  void askForPause() {
    pauseAsked = true;
  }

  @Override
  public void progress(int percent, String text) {
    tell(to -> to.progress(Math.clamp(percent, 0, 100), text));
  }

  @Override
  public void checkpoint(String text) {
    tell(to -> to.checkpoint(text));
  }

  /// After the attempt has ended nobody listens any more.
  private void tell(Report report) {
    try {
      reports.execute(() -> report.to(attempt.reports()));
    } catch (RejectedExecutionException ended) {
      log.line("a report that came after the end was not taken");
    }
  }

  /// One thing to tell.
  private interface Report {
    void to(Reports reports);
  }

  @Override
  public String lastCheckpoint() {
    return lastCheckpoint;
  }

  @Override
  public void log(String line) {
    log.line(line);
  }

  /// What was reported before is told when this returns.
  @Override
  public void close() {
    reports.shutdown();
    boolean interrupted = Thread.interrupted();
    try {
      var _ = reports.awaitTermination(LONGEST_TELLING, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
