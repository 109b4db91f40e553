package dev.wheelhouse.engine.dispatch;

import dev.wheelhouse.model.capacity.PoolSettings;
import dev.wheelhouse.model.run.Placement.Lane;
import java.util.Optional;

/// Who gets the next free slot of a pool, live work or backfills (P1).
///
/// Backfills have a floor, `share * slots` rounded down, at least one where there are two slots or
/// more; live work has the rest. Below its floor a lane that waits gets the slot; live work goes
/// first where both are. What one lane leaves unused goes to the other, with one bound: above their
/// floor, backfills leave free what live work has lately used at most, and one more. Without it a
/// backfill of long runs would fill each slot that live work leaves for a moment, and the next live
/// run would wait for one of them to end. Where no live work was seen lately nothing is left free.
///
/// A pool of one slot can't be split, so it is shared by turns: one start in `1 / share` is a
/// backfill's while both wait.
record SlotShare(int slots, double share) {

  static SlotShare of(PoolSettings pool) {
    return new SlotShare(pool.slots(), pool.backfillShare());
  }

  /// How the slots are used, and who waits.
  ///
  /// @param liveLately the most slots that live work has held at once lately
  /// @param liveStarts starts of live work since the last one of a backfill
  record Use(
      int live,
      int backfill,
      boolean liveWaits,
      boolean backfillWaits,
      int liveLately,
      int liveStarts) {}

  int backfillFloor() {
    if (share <= 0 || slots < 2) {
      return 0;
    }
    return Math.clamp((int) Math.floor(share * slots), 1, slots);
  }

  int liveFloor() {
    return slots - backfillFloor();
  }

  /// The lane that the next free slot is for; empty when there is none that may have it.
  Optional<Lane> next(Use use) {
    if (use.live() + use.backfill() >= slots) {
      return Optional.empty();
    }
    if (use.liveWaits() && !(use.backfillWaits() && backfillsTurn(use))) {
      return Optional.of(Lane.LIVE);
    }
    boolean entitled = use.backfill() < backfillFloor() || use.liveWaits();
    return use.backfillWaits() && (entitled || use.backfill() < roomBesideLive(use))
        ? Optional.of(Lane.BACKFILL)
        : Optional.empty();
  }

  /// Both wait: live work has its floor already and backfills do not have theirs.
  private boolean backfillsTurn(Use use) {
    if (slots == 1) {
      return share > 0 && use.liveStarts() + 1 >= 1 / share;
    }
    return use.live() >= liveFloor() && use.backfill() < backfillFloor();
  }

  private int roomBesideLive(Use use) {
    if (slots == 1 || use.liveLately() == 0) {
      return slots;
    }
    int kept = Math.min(liveFloor(), Math.max(use.live(), use.liveLately() + 1));
    return slots - kept;
  }
}
