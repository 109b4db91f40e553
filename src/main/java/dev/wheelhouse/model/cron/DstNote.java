package dev.wheelhouse.model.cron;

import java.time.Instant;
import java.time.LocalDateTime;

/// A day on which the clocks change and a schedule's firings are not what the wall clock suggests.
///
/// @param at when the clocks change; after a gap also the instant of the firing
/// @param firstTime the first wall-clock time of the schedule that is touched
/// @param times how many wall-clock times are touched
public record DstNote(Effect effect, Instant at, LocalDateTime firstTime, int times) {

  /// What happens to the firings.
  public enum Effect {
    /// One skipped time fires at the first instant after the gap.
    MOVED,
    /// Several times, skipped ones and perhaps a regular one, become one firing after the gap.
    COLLAPSED,
    /// The times come twice and fire on both passes.
    DOUBLED,
    /// The times come twice and fire on the first pass only.
    FIRST_PASS
  }
}
