package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known about a run that failed or is in doubt, what that means, and what helps (U7).
///
/// @param repairs the best first
/// @param logTail the last lines of the last attempt's log, masked
public record Evidence(
    RunId run,
    Conclusion conclusion,
    List<Fact> facts,
    List<Repair> repairs,
    List<String> logTail) {
  public Evidence {
    facts = List.copyOf(facts);
    repairs = List.copyOf(repairs);
    logTail = List.copyOf(logTail);
  }

  /// One piece of evidence.
  public sealed interface Fact {
    /// What it speaks for.
    Weight weight();

    /// @param at null when none was ever heard
    record Heartbeat(@Nullable Instant at, Duration every, Weight weight) implements Fact {}

    /// @param pid 0 when it is not known
    record Processes(boolean alive, long pid, Weight weight) implements Fact {}

    /// @param signal empty without one
    record Exit(int code, String signal, Weight weight) implements Fact {}

    /// Whether the supervisor left a result on disk.
    record ResultFile(boolean there, Weight weight) implements Fact {}

    record Attempts(int made, int most, Weight weight) implements Fact {}

    /// A downstream that is left alone because it fails.
    record Circuit(String resource, Weight weight) implements Fact {}

    /// Whether the job says that it may be done twice.
    record Repeatable(boolean idempotent, Weight weight) implements Fact {}

    /// Another run that failed with the same error signature.
    record Alike(long runs, Weight weight) implements Fact {}
  }

  /// What a fact speaks for.
  public enum Weight {
    GOOD,
    NEUTRAL,
    BAD
  }

  /// What it comes to; screens put it in words.
  public enum Conclusion {
    /// It failed by itself, each time in the same way.
    FAILED_EACH_TIME,
    FAILED_ONCE,
    /// Killed because it took too long.
    TIMED_OUT,
    /// It could not be started at all.
    NEVER_STARTED,
    /// The engine lost it; nobody knows whether its work was done.
    UNKNOWN_OUTCOME,
    /// It was lost, and there is no sign that it ever began.
    PROBABLY_NEVER_RAN,
    /// It was lost after its result was on disk.
    PROBABLY_FINISHED,
    /// A person declared the state.
    MARKED,
    /// There is nothing to judge: it has not failed.
    NONE
  }

  /// What helps; each is a command that is allowed now.
  public enum Repair {
    RERUN,
    RERUN_WITH_DOWNSTREAM,
    IT_SUCCEEDED,
    IT_FAILED,
    IT_DID_NOT_RUN,
    COMPENSATE,
    MARK_SUCCESS,
    SKIP,
    DISCARD
  }
}
