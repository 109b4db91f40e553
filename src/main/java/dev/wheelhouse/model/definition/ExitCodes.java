package dev.wheelhouse.model.definition;

import java.util.Set;

/// What a process's exit code stands for; any other code is a failure.
public record ExitCodes(Set<Integer> success, Set<Integer> skip) {
  public static final ExitCodes USUAL = new ExitCodes(Set.of(0), Set.of());

  public ExitCodes {
    success = Set.copyOf(success);
    skip = Set.copyOf(skip);
  }
}
