package dev.wheelhouse.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Options of every bench.
final class BenchOptions {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the bench's store.")
  Path store = Path.of("");

  @Option(names = "--json", description = "Answers in JSON.")
  boolean json;
}
