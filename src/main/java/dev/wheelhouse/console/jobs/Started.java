package dev.wheelhouse.console.jobs;

import dev.wheelhouse.model.RunId;

/// A run that was just started by hand.
///
/// @param name of its job or DAG
public record Started(String name, RunId run) {}
