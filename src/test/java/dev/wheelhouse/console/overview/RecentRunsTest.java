package dev.wheelhouse.console.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.BarStrip;
import dev.wheelhouse.console.control.Lane;
import dev.wheelhouse.console.control.TimeScale;
import dev.wheelhouse.console.overview.RecentRuns.Found;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U4")
class RecentRunsTest {

  @Test
  void axisEndsAtTheNextQuarterOfAnHour() {
    assertEquals(Instant.parse("2026-02-18T02:45:00Z"), RecentRuns.until(Told.NOW));
    assertEquals(
        Instant.parse("2026-02-18T03:00:00Z"),
        RecentRuns.until(Instant.parse("2026-02-18T02:45:00Z")));
  }

  @Test
  void rowsThatNeedAPersonComeFirstThenTheLatest() {
    var runs =
        List.of(
            Told.run(1, "old").ran(90, 1).view(),
            Told.run(2, "failed").is(RunState.FAILED).ran(80, 1).view(),
            Told.run(3, "new").ran(5, 1).view(),
            Told.run(4, "long over").ran(200, 1).view());

    assertEquals(List.of("failed", "new", "old"), names(runs, List.of()));
  }

  @Test
  void sixRowsAreShownAndKeptWhileTheyAreInUse() {
    var runs = new ArrayList<RunView>();
    for (var i = 0; i < 8; i++) {
      runs.add(Told.run(1 + i, "job" + i).ran(10 + i, 1).view());
    }

    assertEquals(List.of("job0", "job1", "job2", "job3", "job4", "job5"), names(runs, List.of()));
    assertEquals(
        List.of("job7", "job6", "job0", "job1", "job2", "job3"),
        names(runs, List.of("job7", "job6")));
  }

  @Test
  void runWithoutAnEndGoesOn() {
    var runs = List.of(Told.run(1, "job").is(RunState.RUNNING).ran(10, -1).view());

    var bar = recent(runs, List.of()).lanes().getFirst().bars().getFirst();

    assertEquals(StateStyle.RUNNING, bar.state());
    assertNull(bar.until());
  }

  @Test
  void barsTooNarrowToBeToldApartMergeAndTheWorstKeepsItsColour() {
    var scale =
        new TimeScale(
            new TimeScale.Span(
                Told.NOW.minusSeconds(1_000), Told.NOW, Told.NOW, Duration.ofMinutes(15)),
            0,
            1_000);
    var lane =
        new Lane(
            "job",
            List.of(
                bar(1, StateStyle.SUCCESS, 1_000, 999),
                bar(2, StateStyle.FAILED, 997, 996),
                bar(3, StateStyle.SUCCESS, 994, 993),
                bar(4, StateStyle.SUCCESS, 500, 400)));

    var strips = BarStrip.of(lane, scale);

    assertEquals(List.of(3, 1), strips.stream().map(strip -> strip.bars().size()).toList());
    assertEquals(new RunId(2), strips.getFirst().worst().run());
    assertEquals(100, strips.getLast().width());
  }

  private static Lane.Bar bar(long id, StateStyle state, int from, int until) {
    return new Lane.Bar(
        new RunId(id), state, null, Told.NOW.minusSeconds(from), Told.NOW.minusSeconds(until));
  }

  private static RecentRuns recent(List<RunView> runs, List<String> keep) {
    return RecentRuns.of(new Found(runs, Map.of(), false), Told.NOW, keep, Set.of("failed"));
  }

  private static List<String> names(List<RunView> runs, List<String> keep) {
    return recent(runs, keep).lanes().stream().map(Lane::name).toList();
  }
}
