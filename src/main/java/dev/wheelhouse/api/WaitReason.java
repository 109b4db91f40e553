package dev.wheelhouse.api;

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
  record Slot(String pool, int busy, int slots) implements WaitReason {}

  WaitReason NONE = new None();
}
