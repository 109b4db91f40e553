package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.time.Duration;
import java.time.Instant;

/// A command that was given (O7).
///
/// @param id ascends with time
/// @param command its type
/// @param object such as `run #12`
/// @param took until it was answered
/// @param fault the code it was refused with; empty when it was done
public record ControlEntry(
    long id,
    TenantId tenant,
    Instant at,
    String who,
    String command,
    String object,
    Duration took,
    String fault) {}
