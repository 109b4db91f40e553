package dev.wheelhouse.console.welcome;

import dev.wheelhouse.sample.Samples;

/// Puts a sample into the shown engine. May block; is called off the window's thread. Doing it
/// twice changes nothing.
@FunctionalInterface
public interface SampleInstall {
  void install(Samples sample) throws Exception;
}
