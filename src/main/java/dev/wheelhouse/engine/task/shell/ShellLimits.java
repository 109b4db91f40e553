package dev.wheelhouse.engine.task.shell;

import dev.wheelhouse.model.definition.ProcessLimits;
import java.time.Duration;

/// How long an attempt may take, how long it may say goodbye, and how much it may log.
///
/// @param timeout zero means none; the clock stands while the task is suspended or the machine
///   sleeps
/// @param grace between TERM and KILL at the time-out; a stop brings its own
/// @param logBytes the log's size on disk; what is cut away lies between its start and its end
/// @param process what its processes may take
public record ShellLimits(Duration timeout, Duration grace, long logBytes, ProcessLimits process) {
  public static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);
  public static final ShellLimits DEFAULT =
      new ShellLimits(Duration.ZERO, DEFAULT_GRACE, 64L << 20, ProcessLimits.NONE);
  private static final long SMALLEST_LOG = 16 << 10;

  public ShellLimits {
    if (timeout.isNegative() || grace.isNegative()) {
      throw new IllegalArgumentException("time-out and grace must not be negative");
    }
    if (logBytes < SMALLEST_LOG) {
      throw new IllegalArgumentException("log bound: at least " + SMALLEST_LOG + " bytes");
    }
  }

  public ShellLimits withTimeout(Duration value) {
    return new ShellLimits(value, grace, logBytes, process);
  }

  public ShellLimits withGrace(Duration value) {
    return new ShellLimits(timeout, value, logBytes, process);
  }

  public ShellLimits withLogBytes(long value) {
    return new ShellLimits(timeout, grace, value, process);
  }

  public ShellLimits withProcess(ProcessLimits value) {
    return new ShellLimits(timeout, grace, logBytes, value);
  }

  /// Bytes of one part of the log: the first and the last three stay.
  long partBytes() {
    return logBytes / 4;
  }
}
