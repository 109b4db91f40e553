package dev.wheelhouse.engine.hold;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What holds may be on: a run, or a definition whose triggers are due.
///
/// @param pool empty for none
/// @param groups of its job, and of all that it is part of
/// @param objects ids of its job and itself, of its DAG and its DAG run, of the mapped node that it
///   is an item of, and of the SUBDAGs around it with theirs, as far as it has them
/// @param run itself; null for a definition
/// @param passes holds that are not younger than this; null when it passes none
record Work(
    TenantId tenant,
    String pool,
    Set<String> groups,
    Set<Long> objects,
    @Nullable RunId run,
    @Nullable Instant passes) {
  Work {
    groups = Set.copyOf(groups);
    objects = Set.copyOf(objects);
  }

  /// What takes the place of this run, and passes nothing.
  Work next() {
    Set<Long> others = new HashSet<>(objects);
    if (run != null) {
      others.remove(run.value());
    }
    return new Work(tenant, pool, groups, others, null, null);
  }
}
