package dev.wheelhouse.engine.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who gets the next free slot, as a table.
@Tag("P1")
class SlotShareTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10, 0.2,  2
          10, 0.25, 2
          4,  0.2,  1
          2,  0.2,  1
          1,  0.2,  0
          10, 0,    0
          10, 1,    10
          """)
  void floorOfBackfills(int slots, double share, int floor) {
    assertEquals(floor, new SlotShare(slots, share).backfillFloor());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # slots, share, live, backfill, live waits, backfill waits, live lately, live starts, next
          10, 0.2, 10, 0, true,  true,  10, 0, NOBODY
          10, 0.2, 0,  0, true,  true,  0,  0, LIVE
          10, 0.2, 7,  0, true,  true,  7,  0, LIVE
          10, 0.2, 8,  0, true,  true,  8,  0, BACKFILL
          10, 0.2, 8,  1, true,  true,  8,  0, BACKFILL
          10, 0.2, 7,  2, true,  true,  8,  0, LIVE
          10, 0.2, 0,  9, true,  true,  8,  0, LIVE
          10, 0.2, 9,  0, true,  false, 9,  0, LIVE
          10, 0.2, 0,  9, false, true,  0,  0, BACKFILL
          10, 0.2, 0,  8, false, true,  1,  0, NOBODY
          10, 0.2, 0,  7, false, true,  1,  0, BACKFILL
          10, 0.2, 2,  5, false, true,  3,  0, BACKFILL
          10, 0.2, 2,  6, false, true,  3,  0, NOBODY
          10, 0.2, 2,  1, false, true,  9,  0, BACKFILL
          10, 0.2, 2,  2, false, true,  9,  0, NOBODY
          10, 0,   0,  0, true,  true,  0,  0, LIVE
          10, 0,   0,  0, false, true,  0,  0, BACKFILL
          10, 0,   9,  0, false, true,  9,  0, NOBODY
          1,  0.2, 0,  0, true,  true,  1,  3, LIVE
          1,  0.2, 0,  0, true,  true,  1,  4, BACKFILL
          1,  0.2, 0,  0, false, true,  1,  0, BACKFILL
          1,  0,   0,  0, true,  true,  1,  9, LIVE
          10, 0.2, 1,  1, false, false, 1,  0, NOBODY
          """)
  void nextSlotGoesTo(
      int slots,
      double share,
      int live,
      int backfill,
      boolean liveWaits,
      boolean backfillWaits,
      int liveLately,
      int liveStarts,
      String next) {
    var use = new SlotShare.Use(live, backfill, liveWaits, backfillWaits, liveLately, liveStarts);

    String lane = new SlotShare(slots, share).next(use).map(Enum::name).orElse("NOBODY");

    assertEquals(next, lane);
  }
}
