package dev.wheelhouse.api;

import java.time.Instant;

/// A version of a definition as lists show it (D5).
///
/// @param comment of who saved it; may be empty
/// @param unended runs of it that have not ended
public record VersionView(
    int version, Instant savedAt, String savedBy, String comment, long unended) {}
