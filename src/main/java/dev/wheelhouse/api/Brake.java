package dev.wheelhouse.api;

import java.time.Instant;

/// What holds attempts back after failures (F3).
public sealed interface Brake {

  /// A downstream that fails too often.
  ///
  /// @param until nothing is tried before
  /// @param probing one attempt is let through to see
  record Circuit(String resource, Instant until, boolean probing, long held) implements Brake {}

  /// Too many of the latest attempts in a pool were retries.
  ///
  /// @param allowed share of attempts that may be retries
  /// @param actual share that was
  record Retries(String pool, double allowed, double actual, long held) implements Brake {}
}
