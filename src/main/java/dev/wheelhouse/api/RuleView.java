package dev.wheelhouse.api;

import dev.wheelhouse.model.control.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A named rule with what it did.
///
/// @param holds its condition holds now
/// @param lastActed null for never
/// @param acted so often since it was saved
public record RuleView(Rule rule, boolean holds, @Nullable Instant lastActed, long acted) {}
