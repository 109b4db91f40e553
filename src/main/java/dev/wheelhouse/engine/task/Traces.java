package dev.wheelhouse.engine.task;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an attempt has left on this machine, as evidence (U7). Looking for it changes nothing.
///
/// @param process null when none was ever recorded
/// @param result null when there is none
/// @param heard the last sign of life; null for none
/// @param every how often it is looked at; zero when it is not
public record Traces(
    Began began,
    @Nullable Own process,
    @Nullable Result result,
    @Nullable Instant heard,
    Duration every) {
  public static final Traces NONE = new Traces(Began.UNKNOWN, null, null, null, Duration.ZERO);

  /// Whether the task itself has begun.
  public enum Began {
    YES,
    /// There is no sign of it, where one would be.
    NO,
    UNKNOWN
  }

  /// The task's own process.
  ///
  /// @param alive it, and not another one that has its number by now
  public record Own(long pid, boolean alive) {}

  /// A result on disk.
  ///
  /// @param exitCode null when it has none
  /// @param signal empty without one
  public record Result(@Nullable Integer exitCode, String signal) {}
}
