package dev.wheelhouse.http.wire;

import java.time.Instant;
import java.time.ZoneId;

/// What a request leaves to the engine that accepts it.
///
/// @param zone of triggers that name none (N8)
/// @param now the instant of acceptance, from which a DELAY counts
public record RequestDefaults(ZoneId zone, Instant now) {}
