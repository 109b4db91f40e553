package dev.wheelhouse.model.control;

import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Keeps schedules silent and waiting runs where they are (K1). Holds stack: each is lifted by
/// itself.
///
/// @param tenant whose work it holds; a hold on ENGINE or POOL holds every tenant's
/// @param object the id of the job, DAG or run it is on; 0 for others
/// @param who a person, or the name of the rule
/// @param until when it is lifted by itself; null for never
public record Hold(
    long id,
    TenantId tenant,
    HoldPlace place,
    long object,
    Cause cause,
    String who,
    String reason,
    Instant since,
    @Nullable Instant until) {

  /// What put it there.
  public enum Cause {
    PERSON,
    /// A named rule (K10).
    POLICY,
    /// A rule that watches a resource, such as the free space of the disk.
    SHORTAGE
  }
}
