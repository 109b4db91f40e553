package dev.wheelhouse.engine.trigger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long after its logical time a slot fires (T6). The delay follows from trigger and slot
/// alone, so it is the same whenever it is asked, on every engine.
///
/// @param seed of the trigger
/// @param most a delay is shorter than this, and shorter than the distance to the next slot: so
///   slots fire in their order, and an instant of firing names one slot
record Jitter(long seed, Duration most) {
  static final Jitter NONE = new Jitter(0, Duration.ZERO);

  boolean none() {
    return most.isZero() || most.isNegative();
  }

  /// @param following the expression's next time
  Instant firesAt(Instant slot, Optional<Instant> following) {
    Duration room =
        following
            .map(next -> Duration.between(slot, next))
            .filter(distance -> distance.compareTo(most) < 0)
            .orElse(most);
    long millis = room.toMillis();
    return millis <= 0 ? slot : slot.plusMillis(Math.floorMod(mixed(slot), millis));
  }

  /// Spreads evenly what differs by little (the finalizer of SplitMix64).
  private long mixed(Instant slot) {
    long z = seed * 0x9E3779B97F4A7C15L + slot.getEpochSecond();
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
