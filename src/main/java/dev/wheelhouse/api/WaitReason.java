package dev.wheelhouse.api;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.run.Placement;
import java.time.Instant;
import java.util.List;

/// Why a run does not run yet (P5).
public sealed interface WaitReason {

  /// It does not wait.
  record None() implements WaitReason {}

  /// Nodes before it have not let it go.
  record Upstream(List<String> nodes) implements WaitReason {
    public Upstream {
      nodes = List.copyOf(nodes);
    }
  }

  /// Its pool has no free slot.
  ///
  /// @param position in the order in which slots are given, from 1
  record Slot(String pool, int busy, int slots, int position) implements WaitReason {}

  /// Nothing is started in its pool: somebody closed it for new work.
  record PoolClosed(String pool) implements WaitReason {}

  /// Its pool's slots are kept for the other kind of work (P1).
  record Share(String pool, Placement.Lane lane) implements WaitReason {}

  /// The run before it has not ended (T6).
  record Turn(RunId previous) implements WaitReason {}

  /// Its tenant has all the runs it may have at once (P2).
  record Quota(int running, int limit) implements WaitReason {}

  /// Its job has all the runs it may have at once.
  record JobLimit(int running, int limit) implements WaitReason {}

  /// Its group has all the runs it may have at once.
  record GroupLimit(String group, int running, int limit) implements WaitReason {}

  /// Too many of the latest attempts were retries (F3).
  ///
  /// @param share of attempts that may be retries
  record RetryBudget(String pool, double share) implements WaitReason {}

  /// What it needs fails too often; it is tried again at an instant (F3).
  record Circuit(String resource, Instant until) implements WaitReason {}

  /// A run with the same idempotency key is under way (F6).
  record SameKey(RunId first) implements WaitReason {}

  /// A WAIT for an instant.
  record Until(Instant at) implements WaitReason {}

  /// The DAG run of a SUBDAG task, or the items of a mapped node (D4).
  ///
  /// @param open how many have not ended
  record Parts(long open, long all) implements WaitReason {}

  /// A WAIT for a run of another job or DAG.
  ///
  /// @param at its logical time; for the same day, that day's first instant
  record Other(String name, Instant at) implements WaitReason {}

  /// A WAIT for an event.
  record Event(String name) implements WaitReason {}

  /// An APPROVAL that nobody has answered.
  record Approval(String question) implements WaitReason {}

  /// Somebody or something holds it (K1).
  record Held(List<Hold> holds) implements WaitReason {
    public Held {
      holds = List.copyOf(holds);
    }
  }

  /// A hold was lifted a moment ago, and what it held starts little by little (P3).
  record Ramp(Instant until) implements WaitReason {}

  WaitReason NONE = new None();
}
