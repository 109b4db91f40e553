package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a command would do.
///
/// @param revision of the state it was computed from; [Caller#expecting] demands it
/// @param refusal why it would be refused; null when it would go ahead
/// @param starts runs that would be made or go on, in order, by the names operators know
/// @param stops runs that would be stopped
/// @param impacts what else it touches
public record Preview(
    String revision,
    @Nullable Fault refusal,
    List<Effect> starts,
    List<Effect> stops,
    List<Impact> impacts) {
  public Preview {
    starts = List.copyOf(starts);
    stops = List.copyOf(stops);
    impacts = List.copyOf(impacts);
  }

  /// Of a command that touches nothing beside what it names.
  public static final Preview NOTHING = new Preview("", null, List.of(), List.of());

  /// Of a command that touches nothing beside what it names, and may be refused.
  public static Preview of(Optional<Fault> refusal) {
    return new Preview("", refusal.orElse(null), List.of(), List.of());
  }

  /// A preview of a command that touches runs only.
  public Preview(
      String revision, @Nullable Fault refusal, List<Effect> starts, List<Effect> stops) {
    this(revision, refusal, starts, stops, List.of());
  }

  /// One run that is touched.
  ///
  /// @param run the present run of that place
  public record Effect(RunId run, String name) {}

  /// Something beside the runs that are started or stopped.
  public sealed interface Impact {

    /// A DAG has it as a node.
    record UsedBy(String dag) implements Impact {}

    /// A firing that would come, or would no longer come.
    ///
    /// @param zone of its trigger
    record Fires(Instant at, ZoneId zone, boolean comes) implements Impact {}

    /// A schedule fires more often than the tenant's quota lets it.
    record OverQuota(long perDay, long quotaPerDay) implements Impact {}

    /// It was done already under the run's idempotency key, which a repeat does again (F6).
    ///
    /// @param name of the run's job or node
    /// @param first the run that did it
    record KeyCommitted(String name, RunId first) implements Impact {}

    /// Runs that have begun and go on.
    record GoOn(long runs) implements Impact {}
  }
}
