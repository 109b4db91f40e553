package dev.wheelhouse.api;

/// What became of missed slots.
///
/// @param created runs that were made
/// @param existed slots that had their run already
public record MissedRuns(int created, int existed) {}
