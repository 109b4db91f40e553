package dev.wheelhouse.model.definition;

import java.time.Duration;

/// Whether a second run with the same key is let through (F6).
///
/// @param on off unless the job asks
/// @param template of the key; empty for one made of job, slot and parameters
/// @param timeToLive how long a key that was committed stands in the way
/// @param repeat what a second run gets
public record IdempotencyKey(boolean on, String template, Duration timeToLive, Repeat repeat) {
  public static final Duration USUAL_TIME_TO_LIVE = Duration.ofMinutes(60);
  public static final IdempotencyKey OFF =
      new IdempotencyKey(false, "", USUAL_TIME_TO_LIVE, Repeat.REFUSE);

  public static IdempotencyKey of(String template) {
    return new IdempotencyKey(true, template, USUAL_TIME_TO_LIVE, Repeat.REFUSE);
  }

  /// What a second run with the same key gets.
  public enum Repeat {
    /// `409_DUPLICATE_OPERATION`, naming the first.
    REFUSE,
    /// The first one's result.
    ANSWER
  }
}
