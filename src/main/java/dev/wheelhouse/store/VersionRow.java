package dev.wheelhouse.store;

import java.time.Instant;

/// A version without its body.
///
/// @param comment why it was saved; may be empty
public record VersionRow(int version, Instant savedAt, String savedBy, String comment) {}
