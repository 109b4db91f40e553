package dev.wheelhouse.engine.task.shell;

/// What an attempt's folder proves about its attempt.
public sealed interface Found {

  /// Its supervisor lives; the attempt goes on.
  record Alive(SupervisedProcess process) implements Found {}

  /// An end that no longer changes.
  sealed interface Conclusion extends Found {}

  /// Its supervisor recorded the result.
  record Ended(ExitReport report) implements Conclusion {}

  /// Nothing was ever executed, and nothing will be: the same attempt can be dispatched again.
  record NeverStarted() implements Conclusion {}

  /// Started, but nobody recorded a result. Its processes were swept by their cookie.
  ///
  /// @param swept processes that were found and killed
  /// @param verifiedDead false when some could not be killed in time: no other attempt may start
  ///   yet
  record Lost(Cause cause, int swept, boolean verifiedDead) implements Conclusion {}

  /// What is known about the supervisor of a lost attempt.
  enum Cause {
    /// It was killed.
    SUPERVISOR_GONE,
    /// Its pid belongs to another process now.
    PID_REUSED,
    /// The machine was restarted; nothing of the attempt can be alive.
    MACHINE_RESTARTED,
    /// It left no readable record of itself.
    NO_RECORD
  }
}
