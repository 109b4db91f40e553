package dev.wheelhouse.api;

import java.util.List;

/// What a rule would do now (K10, dry run).
///
/// @param holds its condition
/// @param measured what it goes by, in words: `7 of the last 9 runs failed`
/// @param would the deed, by the names operators know; empty when it would do nothing
public record RuleTrial(boolean holds, String measured, List<String> would) {
  public RuleTrial {
    would = List.copyOf(would);
  }
}
