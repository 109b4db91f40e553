package dev.wheelhouse.store;

import dev.wheelhouse.model.run.RunState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a run of a node ended.
///
/// @param startedAt null for one that never began
public record NodeEnd(
    String node, RunState state, @Nullable Instant startedAt, @Nullable Instant endedAt) {}
