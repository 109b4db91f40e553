package dev.wheelhouse.model.control;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/// What a tenant asks of bulk operations that are dangerous (K7).
///
/// @param approval kinds that another person has to approve first
/// @param windowed kinds that go on within the hours only
/// @param from and `to` the hours of every day; equal for the whole day, `from` after `to` spans
///   midnight
public record Guard(
    Set<Kind> approval, Set<Kind> windowed, LocalTime from, LocalTime to, ZoneId zone) {
  public static final Guard NONE =
      new Guard(Set.of(), Set.of(), LocalTime.MIN, LocalTime.MIN, ZoneId.of("UTC"));

  public Guard {
    approval = Set.copyOf(approval);
    windowed = Set.copyOf(windowed);
  }

  /// The kinds of acts.
  public enum Kind {
    RERUN,
    STOP,
    MARK,
    DISCARD,
    RETRY_NOW;

    public static Kind of(Act act) {
      return switch (act) {
        case Act.Rerun _ -> RERUN;
        case Act.Stop _ -> STOP;
        case Act.Mark _ -> MARK;
        case Act.Discard _ -> DISCARD;
        case Act.RetryNow _ -> RETRY_NOW;
      };
    }
  }
}
