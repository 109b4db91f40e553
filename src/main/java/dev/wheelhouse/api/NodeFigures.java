package dev.wheelhouse.api;

import java.time.Duration;

/// How a node did in the last runs of its DAG.
///
/// @param runs that have ended, but for skipped ones
/// @param failed of these
/// @param median from the first attempt to the end
public record NodeFigures(int runs, int failed, Duration median, Duration p95) {}
