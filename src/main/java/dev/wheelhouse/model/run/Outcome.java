package dev.wheelhouse.model.run;

import org.jspecify.annotations.Nullable;

/// How an attempt ended, as evidence; what follows from it is decided elsewhere.
///
/// @param exitCode of the process; null when there was none, or it ended by a signal
/// @param signal that ended it, such as `TERM`; empty when none did
/// @param message one line for people: the last words of the error
public record Outcome(Kind kind, @Nullable Integer exitCode, String signal, String message) {

  public static final Outcome SUCCESS = new Outcome(Kind.SUCCEEDED, null, "", "");

  public static Outcome failed(String message) {
    return new Outcome(Kind.FAILED, null, "", message);
  }

  /// The kinds of end.
  public enum Kind {
    SUCCEEDED,
    SKIPPED,
    FAILED,
    /// Arguments that no repetition can mend (F2).
    FAILED_FOR_GOOD,
    TIMED_OUT,
    STOPPED,
    LOST
  }
}
