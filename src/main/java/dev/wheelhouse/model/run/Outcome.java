package dev.wheelhouse.model.run;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an attempt ended, as evidence; what follows from it is decided elsewhere.
///
/// @param exitCode of the process; null when there was none, or it ended by a signal
/// @param signal that ended it, such as `TERM`; empty when none did
/// @param message one line for people: the last words of the error
/// @param cause what a retry rule can look at beside the exit code
/// @param outputs values for whoever comes after, by name
public record Outcome(
    Kind kind,
    @Nullable Integer exitCode,
    String signal,
    String message,
    Cause cause,
    Map<String, Output> outputs) {

  public static final Outcome SUCCESS = new Outcome(Kind.SUCCEEDED, null, "", "");

  public Outcome {
    outputs = Map.copyOf(outputs);
  }

  public Outcome(Kind kind, @Nullable Integer exitCode, String signal, String message) {
    this(kind, exitCode, signal, message, Cause.UNKNOWN, Map.of());
  }

  public static Outcome failed(String message) {
    return new Outcome(Kind.FAILED, null, "", message);
  }

  public static Outcome failed(String message, Cause cause) {
    return new Outcome(Kind.FAILED, null, "", message, cause, Map.of());
  }

  public static Outcome succeeded(Map<String, Output> outputs) {
    return new Outcome(Kind.SUCCEEDED, null, "", "", Cause.UNKNOWN, outputs);
  }

  /// The kinds of end.
  public enum Kind {
    SUCCEEDED,
    SKIPPED,
    FAILED,
    /// Arguments that no repetition can mend (F2).
    FAILED_FOR_GOOD,
    /// The DAG run that it stands for has failed: in itself there is nothing to repeat or to mend
    /// (D4).
    PART_FAILED,
    TIMED_OUT,
    STOPPED,
    /// It stored a checkpoint and ended, as it was asked to (K9).
    PAUSED,
    LOST
  }

  /// What lay behind a failure (F2).
  ///
  /// @param httpStatus that was answered; 0 for none
  /// @param exceptions class names of what was thrown and of its causes, their superclasses
  ///   included; empty when nothing was thrown
  public record Cause(int httpStatus, List<String> exceptions) {
    public static final Cause UNKNOWN = new Cause(0, List.of());

    public Cause {
      exceptions = List.copyOf(exceptions);
    }
  }
}
