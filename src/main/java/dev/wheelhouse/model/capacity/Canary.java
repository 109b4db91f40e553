package dev.wheelhouse.model.capacity;

/// Another way that a share of a job's runs takes (P4).
///
/// @param job by name
/// @param share from 0 to 1
/// @param pool empty for the job's own
/// @param version of the definition; 0 for the latest
public record Canary(String job, double share, String pool, int version) {}
