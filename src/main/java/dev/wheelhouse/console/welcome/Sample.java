package dev.wheelhouse.console.welcome;

/// Creates the daily billing sample on the shown engine and starts it. May block; is called off the
/// window's thread. On an engine that has the sample already it is started again.
@FunctionalInterface
public interface Sample {
  void open() throws Exception;
}
