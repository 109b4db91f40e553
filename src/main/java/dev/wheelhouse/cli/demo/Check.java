package dev.wheelhouse.cli.demo;

/// One thing that has to be seen in the store and in the evidence.
///
/// @param seen what stands there, for people
public record Check(String claim, boolean holds, String seen) {}
