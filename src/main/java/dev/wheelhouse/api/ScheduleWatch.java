package dev.wheelhouse.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Firings that should have been, against rows that are (T11).
///
/// @param checkedAt null before the first count
/// @param from begin of the time that was counted
/// @param expected firings in it
/// @param found runs, or misfires on record
/// @param missing by job, at most 100
public record ScheduleWatch(
    @Nullable Instant checkedAt,
    @Nullable Instant from,
    long expected,
    long found,
    List<Missing> missing) {
  public ScheduleWatch {
    missing = List.copyOf(missing);
  }

  /// A job whose firings thin out.
  public record Missing(String job, long expected, long found) {}
}
