package dev.wheelhouse.api;

import dev.wheelhouse.model.capacity.PoolSettings;

/// A pool and what it does now.
///
/// @param busy slots in use
/// @param waiting runs that could run and wait for a slot
public record PoolView(PoolSettings settings, int busy, int waiting) {}
