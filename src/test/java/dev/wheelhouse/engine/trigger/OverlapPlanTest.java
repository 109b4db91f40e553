package dev.wheelhouse.engine.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.engine.dispatch.Unended.Line;
import dev.wheelhouse.engine.dispatch.Unended.Standing;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.Overlap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every overlap policy over every number of runs that have not ended and of slots that are due.
@Tag("T6")
class OverlapPlanTest {
  private static final Line LINE = new Line(new JobId(1), false);
  private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");

  /// Runs and slots are letters: a run is for the slot of its letter.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          ALLOW,           '',  a,   a,   '', ''
          ALLOW,           xy,  abc, abc, '', ''

          SKIP,            '',  a,   a,   '', ''
          SKIP,            '',  abc, a,   bc, ''
          SKIP,            x,   a,   '',  a,  ''
          SKIP,            x,   abc, '',  abc, ''
          SKIP,            a,   a,   a,   '', ''
          SKIP,            xa,  ab,  a,   b,  ''

          QUEUE_ONE,       '',  a,   a,   '', ''
          QUEUE_ONE,       '',  abc, ab,  c,  ''
          QUEUE_ONE,       x,   a,   a,   '', ''
          QUEUE_ONE,       x,   abc, a,   bc, ''
          QUEUE_ONE,       xy,  a,   '',  a,  ''
          QUEUE_ONE,       xa,  a,   a,   '', ''
          QUEUE_ONE,       xa,  ab,  a,   b,  ''
          QUEUE_ONE,       a,   ab,  ab,  '', ''

          QUEUE_ALL,       '',  abc, abc, '', ''
          QUEUE_ALL,       xyz, abc, abc, '', ''

          CANCEL_PREVIOUS, '',  a,   a,   '', ''
          CANCEL_PREVIOUS, '',  abc, c,   ab, ''
          CANCEL_PREVIOUS, x,   a,   a,   '', x
          CANCEL_PREVIOUS, xy,  abc, c,   ab, xy
          CANCEL_PREVIOUS, a,   a,   a,   '', ''
          CANCEL_PREVIOUS, xa,  a,   a,   '', ''
          CANCEL_PREVIOUS, xa,  ab,  ab,  '', x
          CANCEL_PREVIOUS, x,   '',  '',  '', ''
          """)
  void policyDecidesOfEachSlot(
      Overlap overlap, String unended, String due, String fires, String skipped, String stops) {
    OverlapPlan plan =
        OverlapPlan.of(
            overlap,
            letters(unended).stream().map(OverlapPlanTest::standing).toList(),
            letters(due).stream().map(slot -> new OverlapPlan.Slot(slot, T0)).toList());

    assertEquals(letters(fires), plan.fires().stream().map(OverlapPlan.Slot::name).toList());
    assertEquals(letters(skipped), plan.skipped().stream().map(OverlapPlan.Slot::name).toList());
    assertEquals(
        letters(stops).stream().map(letter -> standing(letter).run()).toList(), plan.stops());
  }

  private static List<String> letters(String word) {
    return Arrays.stream(word.split("")).filter(letter -> !letter.isEmpty()).toList();
  }

  private static Standing standing(String letter) {
    return new Standing(new RunId(letter.charAt(0)), LINE, 1, letter, letter.charAt(0));
  }
}
