package dev.wheelhouse.cli;

import picocli.CommandLine.Command;

/// `wheelhouse dag`: what only DAGs can do; the rest is said by `wheelhouse job`.
@Command(
    name = "dag",
    description = "Drafts of DAGs; wheelhouse job is for DAGs that are deployed.",
    mixinStandardHelpOptions = true)
final class DagVerb {}
