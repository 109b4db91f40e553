package dev.wheelhouse.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reading triggers by the time they fire (T7).
public interface TriggerReads {

  /// Triggers of enabled definitions due before an instant, soonest first.
  List<ArmedTrigger> dueBefore(Instant until, int limit);

  /// The soonest next firing of all.
  Optional<Instant> soonest();

  /// Missed windows on record, newest first.
  List<Misfire> misfires(int limit);
}
