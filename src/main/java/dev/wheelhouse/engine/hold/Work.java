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
/// @param tested names of what it is a draft of, for work of a test run
/// @param run itself; null for a definition
/// @param passes holds that are not younger than this; null when it passes none
record Work(
    TenantId tenant,
    String pool,
    Set<String> groups,
    Set<Long> objects,
    Set<String> tested,
    @Nullable RunId run,
    @Nullable Instant passes) {
  Work {
    groups = Set.copyOf(groups);
    objects = Set.copyOf(objects);
    tested = Set.copyOf(tested);
  }

  /// What takes the place of this run, and passes nothing.
  Work next() {
    Set<Long> others = new HashSet<>(objects);
    if (run != null) {
      others.remove(run.value());
    }
    return new Work(tenant, pool, groups, others, tested, null, null);
  }
}
