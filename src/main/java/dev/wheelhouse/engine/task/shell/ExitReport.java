package dev.wheelhouse.engine.task.shell;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// How an attempt ended, as its supervisor recorded it; by then all of its processes are dead.
///
/// @param exitCode of the task's own process; absent when it never started
/// @param signal the signal that ended it; a shell can't tell it from an exit code above 128
/// @param leftOvers processes that outlived the task's own and were killed
/// @param log whether the log is whole
public record ExitReport(
    Reason reason,
    OptionalInt exitCode,
    OptionalInt signal,
    int leftOvers,
    Optional<Fault> fault,
    LogState log,
    Instant endedAt) {

  /// What the end is called: whoever came first decides.
  public enum Reason {
    /// The task ended by itself before anybody stopped it.
    EXITED,
    /// Asked to stop, with grace.
    STOPPED,
    /// Killed without grace.
    KILLED,
    /// Its time was up.
    TIMEOUT,
    /// A recovering engine forbade the start; nothing was executed.
    REVOKED
  }

  /// How the log came out.
  public enum LogState {
    /// All parts that the bound allows were written.
    COMPLETE,
    /// A process out of reach still holds it open.
    OPEN,
    /// Writing failed, the disk was full for example; the task went on without.
    FAILED
  }

  /// Exit code 0 before anybody stopped it.
  public boolean succeeded() {
    return reason == Reason.EXITED && exitCode.equals(OptionalInt.of(0));
  }
}
