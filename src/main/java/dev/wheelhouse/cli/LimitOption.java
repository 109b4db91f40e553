package dev.wheelhouse.cli;

import dev.wheelhouse.model.page.PageRequest;
import picocli.CommandLine.Option;

/// How much of a long list is wanted.
final class LimitOption {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; 50 if not given, 1000 at most.")
  private int limit;

  PageRequest page() {
    if (limit < 1 || limit > PageRequest.MAX_SIZE) {
      throw new BadInput(
          "usage", "--limit " + limit + " is out of range; 1 to " + PageRequest.MAX_SIZE);
    }
    return PageRequest.first(limit);
  }
}
