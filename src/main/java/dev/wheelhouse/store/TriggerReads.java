package dev.wheelhouse.store;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reading triggers by the time they fire (T7).
public interface TriggerReads {

  /// Triggers of enabled definitions due before an instant, soonest first.
  List<ArmedTrigger> dueBefore(Instant until, int limit);

  /// CRON and ONCE triggers of enabled definitions by ascending id, after an id (0: from the
  /// start).
  Part enabled(long afterId, int limit);

  /// The windows of a job's missed firings that reach into [from, to].
  List<Misfire> misfires(JobId job, TenantId tenant, Instant from, Instant to);

  /// Some triggers in order.
  ///
  /// @param last id of the last row, also of one that can't be read; 0 when no more follow
  record Part(List<ArmedTrigger> triggers, long last) {
    public Part {
      triggers = List.copyOf(triggers);
    }
  }

  /// The soonest next firing of all.
  Optional<Instant> soonest();

  /// Missed windows on record, newest first.
  List<Misfire> misfires(int limit);
}
