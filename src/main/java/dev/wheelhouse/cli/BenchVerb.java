package dev.wheelhouse.cli;

import picocli.CommandLine.Command;

/// `wheelhouse bench`: what this machine makes of the engine, on a store of its own.
@Command(
    name = "bench",
    description = {
      "Measures the engine on this machine, and counts the rows in the store afterwards.",
      "It takes a new store or one of its own, never one that holds other data."
    },
    mixinStandardHelpOptions = true)
final class BenchVerb {}
