package dev.wheelhouse.model.control;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// A named rule: when a condition holds, something is done (K10).
///
/// @param place what it watches and acts on; RUN can't be one
/// @param rest after it has acted, it does not act again for so long
public record Rule(
    String name, boolean enabled, HoldPlace place, Condition condition, Deed deed, Duration rest) {

  /// When a rule acts.
  public sealed interface Condition {

    /// The last runs under the place all failed.
    record FailuresInARow(int count) implements Condition {}

    /// Of the runs that ended lately, so many failed.
    ///
    /// @param share 0 to 1
    /// @param atLeast of fewer runs nothing is said
    record ErrorRate(double share, Duration over, int atLeast) implements Condition {}

    /// Every day between two times; `from` after `to` spans midnight.
    record Hours(LocalTime from, LocalTime to, ZoneId zone) implements Condition {}

    /// A downstream resource is left alone because it fails (F3).
    record DependencyDown(String resource) implements Condition {}

    /// The disk of the store has less than this free.
    record DiskBelow(long bytes) implements Condition {}
  }

  /// What a rule does.
  public enum Deed {
    /// Holds the place while the condition holds; its hold is lifted when it no longer does.
    HOLD_WHILE,
    /// Holds the place until a person lifts it.
    HOLD,
    /// Lifts the holds that rules have put on the place.
    RESUME,
    /// Stops the runs under the place, with the grace of their jobs.
    STOP
  }
}
