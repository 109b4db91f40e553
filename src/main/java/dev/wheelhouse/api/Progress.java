package dev.wheelhouse.api;

import java.time.Instant;

/// How far a run's attempt says it is (X6).
///
/// @param percent 0 to 100; -1 when it said nothing
/// @param text one line for people
/// @param at when it said so
public record Progress(int percent, String text, Instant at) {
  public static final Progress NONE = new Progress(-1, "", Instant.EPOCH);
}
