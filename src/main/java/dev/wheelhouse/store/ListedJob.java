package dev.wheelhouse.store;

import dev.wheelhouse.model.definition.SavedDefinition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A job or DAG as a list needs it, in its latest version.
///
/// @param nextFireAt the soonest of its triggers; null when none fires, or it is not enabled
/// @param deadLetters open ones
public record ListedJob(SavedDefinition saved, @Nullable Instant nextFireAt, long deadLetters) {}
