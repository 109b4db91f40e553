package dev.wheelhouse.store;

import dev.wheelhouse.model.control.Hold;
import java.time.Instant;

/// A hold that holds no longer, while the triggers that it kept silent are let go.
///
/// @param who a person, a rule, or the engine when its time was over
/// @param missed what becomes of the firings that it kept silent
public record LiftedHold(
    Hold hold, Instant at, String who, String reason, MisfireDecision.Choice missed) {}
