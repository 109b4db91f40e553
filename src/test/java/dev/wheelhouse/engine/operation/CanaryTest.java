package dev.wheelhouse.engine.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.store.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of the canary's rule, over operations of 100 (shares of 1, 5 and the rest).
@Tag("U6")
class CanaryTest {

  @ParameterizedTest(name = "{0} under way, {1} ok, {2} failed of which {3} as before, {4} refused")
  @CsvSource({
    "0, 0, 0, 0, 0,   1, 1,  goes on",
    "0, 0, 0, 0, 7,   1, 1,  goes on",
    "1, 0, 0, 0, 0,   1, 0,  goes on",
    "0, 0, 1, 1, 0,   1, 0,  stops",
    "0, 0, 1, 0, 0,   1, 0,  stops",
    "0, 1, 0, 0, 0,   2, 5,  goes on",
    "2, 1, 0, 0, 0,   2, 3,  goes on",
    "2, 2, 0, 0, 0,   2, 2,  goes on",
    "1, 1, 1, 1, 0,   2, 3,  stops",
    "1, 2, 1, 0, 0,   2, 2,  goes on",
    "0, 3, 2, 0, 0,   2, 1,  goes on",
    "0, 2, 3, 0, 0,   2, 1,  stops",
    "5, 1, 0, 0, 0,   2, 0,  goes on",
    "0, 6, 0, 0, 9,   3, -1, goes on",
    "0, 5, 1, 1, 0,   2, 0,  stops",
    "1, 5, 1, 1, 0,   3, -1, goes on",
    "9, 20, 30, 30, 0, 3, -1, goes on",
  })
  void shareAfterShare(
      int underWay, int ok, int failed, int again, int refused, int stage, long room, String so) {
    Tally tally =
        Tally.NONE
            .plus(ItemState.UNDER_WAY, underWay, false)
            .plus(ItemState.SUCCEEDED, ok, false)
            .plus(ItemState.FAILED, failed - again, false)
            .plus(ItemState.FAILED, again, true)
            .plus(ItemState.REFUSED, refused, false);

    boolean stops = Canary.stops(100, tally).isPresent();

    assertEquals(so.equals("stops"), stops);
    assertEquals(stage, Canary.stage(100, tally));
    if (!stops) {
      assertEquals(room < 0 ? Long.MAX_VALUE : room, Canary.room(100, tally));
    }
  }
}
