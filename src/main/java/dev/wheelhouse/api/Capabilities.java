package dev.wheelhouse.api;

import java.util.Map;

/// What an engine can do, by the type of query or command. What is not named is UNSUPPORTED.
public record Capabilities(String engineName, String version, Map<Class<?>, Support> support) {
  public Capabilities {
    support = Map.copyOf(support);
  }

  public Support of(Class<?> operation) {
    return support.getOrDefault(operation, Support.UNSUPPORTED);
  }

  /// How well an operation is supported.
  public enum Support {
    NATIVE,
    EMULATED,
    READ_ONLY,
    FORBIDDEN,
    UNSUPPORTED
  }
}
