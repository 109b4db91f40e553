package dev.wheelhouse.model.capacity;

/// A pool of slots (P2).
///
/// @param slots runs at once
/// @param backfillShare of the slots that work on the past gets at least while it waits, from 0 to
///   1; live work gets at least the rest (P1)
/// @param open false: nothing new starts, what runs goes on (P6)
public record PoolSettings(String name, int slots, double backfillShare, boolean open) {
  public static final double USUAL_BACKFILL_SHARE = 0.2;
}
