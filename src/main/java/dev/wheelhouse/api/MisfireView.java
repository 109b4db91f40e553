package dev.wheelhouse.api;

import dev.wheelhouse.model.run.MisfireCause;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A window of firings that were not made in time (T4).
///
/// @param name of the job or DAG
/// @param from first missed slot
/// @param to last missed slot
/// @param zone of the trigger
/// @param undecided it waits for a person
/// @param decideBy when the policy acts without one; null when it waits for ever
public record MisfireView(
    long id,
    String name,
    Instant from,
    Instant to,
    ZoneId zone,
    long count,
    MisfireCause cause,
    String action,
    Instant recordedAt,
    boolean undecided,
    @Nullable Instant decideBy) {}
