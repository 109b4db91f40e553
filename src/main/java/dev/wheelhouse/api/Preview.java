package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import java.time.Duration;
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

    /// Another definition names it.
    record UsedBy(String name, Use use) implements Impact {

      /// What for.
      public enum Use {
        /// A DAG has it as a node.
        NODE,
        /// A job runs it as a sub-DAG.
        SUB_DAG,
        /// A job is undone by it.
        COMPENSATION,
        /// A job waits for its runs.
        WAIT;

        /// Whether it can't be deleted while it is named so. What waits for it is told of only.
        public boolean keeps() {
          return this != WAIT;
        }
      }
    }

    /// A firing that would come, or would no longer come.
    ///
    /// @param zone of its trigger
    record Fires(Instant at, ZoneId zone, boolean comes) implements Impact {}

    /// A schedule fires more often than the tenant's quota lets it.
    record OverQuota(long perDay, long quotaPerDay) implements Impact {}

    /// A wait for a job or DAG that nothing starts by itself (D4).
    ///
    /// @param node that waits; empty for the definition itself
    /// @param there whether the other exists
    record WaitsForNothing(String node, String name, boolean there) implements Impact {}

    /// A wait for a job or DAG that never fires at the times that are waited for (D4).
    ///
    /// @param node that waits; empty for the definition itself
    record WaitNeverMatches(String node, String name) implements Impact {}

    /// It was done already under the run's idempotency key, which a repeat does again (F6).
    ///
    /// @param name of the run's job or node
    /// @param first the run that did it
    record KeyCommitted(String name, RunId first) implements Impact {}

    /// Runs that have begun and go on.
    record GoOn(long runs) implements Impact {}

    /// So many runs in all, of so many jobs; the effects name the first of them.
    record Reaches(long runs, long jobs) implements Impact {}

    /// Runs that wait by now and would not start.
    record Keeps(long runs) implements Impact {}

    /// Schedules that would be silent.
    ///
    /// @param firings in the next hour
    record Silences(long schedules, long firings) implements Impact {}

    /// Nodes and DAG runs that can go on then.
    record Unblocks(List<String> names) implements Impact {
      public Unblocks {
        names = List.copyOf(names);
      }
    }

    /// Nodes that would never start, or start without it.
    record Blocks(List<String> names) implements Impact {
      public Blocks {
        names = List.copyOf(names);
      }
    }

    /// How long it will take, by what such runs took before.
    ///
    /// @param parallel so many at once
    record Takes(Duration about, int parallel) implements Impact {}

    /// Runs of jobs that don't say that they may be done twice.
    record NotRepeatable(long runs, String example) implements Impact {}

    /// A newer run of the slot exists, or one is under way: it would be refused.
    record Conflicts(long runs, String example) implements Impact {}

    /// A hold that keeps it from starting.
    record HeldBy(Hold hold) implements Impact {}

    /// With the latest definition it would run as another version.
    record OtherVersion(String name, int from, int to) implements Impact {}

    /// A node of a draft, which a test run really runs.
    ///
    /// @param job that it runs, when that is none of the DAG's own; empty otherwise
    /// @param pool where it takes a slot; empty for none
    record RunsNode(String node, String job, String pool, Again again) implements Impact {

      /// What becomes of work that a live run has done already.
      public enum Again {
        /// It may be done twice, or does nothing outside.
        SAFE,
        /// It is not done again while its idempotency key stands: live runs share the key.
        KEYED,
        /// Nobody says that it may be done twice.
        UNSAFE
      }
    }

    /// Firings that were kept silent and are decided about now.
    record Missed(long firings) implements Impact {}
  }
}
