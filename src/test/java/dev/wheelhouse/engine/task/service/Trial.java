package dev.wheelhouse.engine.task.service;

import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.engine.task.TaskHandler.Execution;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.Outcome;
import dev.wheelhouse.time.SystemTimers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Attempts inside the engine, tried without one.
public final class Trial implements AutoCloseable {
  public static final Instant LOGICAL_TIME = Instant.parse("2026-03-01T02:00:00Z");
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final SystemTimers timers = new SystemTimers();
  private final Services services;
  private int runs;

  public Trial(Path folder) {
    services = new Services(folder.resolve("runs"), timers);
  }

  public Services services() {
    return services;
  }

  public AttemptContext context() {
    return context(Duration.ZERO, Duration.ofMillis(200), Reports.NONE);
  }

  public AttemptContext within(Duration timeout) {
    return context(timeout, Duration.ofMillis(200), Reports.NONE);
  }

  public AttemptContext context(Duration timeout, Duration grace, Reports reports) {
    var about =
        new AttemptContext.About(
            TenantId.DEFAULT,
            "tried",
            LOGICAL_TIME,
            timers.instant(),
            LOGICAL_TIME,
            ZoneOffset.UTC);
    return new AttemptContext(
        new AttemptContext.Place(new RunId(++runs), 1),
        about,
        Map.of("day", "friday"),
        timeout,
        grace,
        reports);
  }

  public Outcome end(Execution execution) {
    return execution.outcome().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
  }

  public String log(AttemptContext context) throws IOException {
    byte[] bytes =
        services.log(context.place()).orElseThrow().read(0, Integer.MAX_VALUE / 2).bytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    timers.close();
  }
}
