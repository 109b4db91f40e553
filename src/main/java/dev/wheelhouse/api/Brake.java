package dev.wheelhouse.api;

import java.time.Instant;

/// What holds attempts back after failures (F3).
public sealed interface Brake {

  /// A downstream that fails too often.
  ///
  /// @param until nothing is tried before
  /// @param probing one attempt is let through to see
  record Circuit(String resource, Instant until, boolean probing, long held) implements Brake {}

  /// There were too many retries in a pool lately.
  ///
  /// @param allowed retries for each first attempt
  /// @param actual retries there were for each first attempt
  record Retries(String pool, double allowed, double actual, long held) implements Brake {}
}
