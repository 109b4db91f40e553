package dev.wheelhouse.console.palette;

import static dev.wheelhouse.console.palette.Entries.command;
import static dev.wheelhouse.console.palette.Entries.failing;
import static dev.wheelhouse.console.palette.Entries.job;
import static dev.wheelhouse.console.palette.Entries.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.palette.Ranking.Hit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class ArrangementTest {

  @Test
  void kindOfTheBestEntryComesFirst() {
    var shown = arranged(failing("settle #8"), command("Stop"), run("a #7"), job("settle"));

    assertEquals(List.of("RUN: settle #8, a #7", "COMMAND: Stop", "JOB: settle"), describe(shown));
  }

  @Test
  void manyOfOneKindLeaveRoomForTheOthers() {
    var jobs = IntStream.range(0, 30).mapToObj(number -> job("job_" + number));

    var shown = arranged(jobs.toArray(PaletteEntry[]::new));

    assertEquals(PaletteKind.JOB.most(), shown.hits().size());
    assertEquals(30, shown.sections().getFirst().matching());
  }

  @Test
  void laterAnswersChangeNothingAboveTheSelection() {
    var before = arranged(command("a"), command("b"), run("r1"), run("r2"), job("j1"));
    var fresh = arranged(failing("r0"), command("c"), command("b"), run("r1"), job("j0"));

    var renewed = before.renewed(fresh, hit(before, "r1"));

    assertEquals(List.of("COMMAND: a, b", "RUN: r1, r0", "JOB: j0"), describe(renewed));
  }

  @Test
  void selectedEntryStaysEvenWhenItIsNoLongerFound() {
    var before = arranged(run("r1"), run("r2"));

    var renewed = before.renewed(arranged(run("r3")), hit(before, "r2"));

    assertEquals(List.of("RUN: r1, r2"), describe(renewed));
  }

  @Test
  void withoutSelectionTheFreshOneIsShown() {
    var fresh = arranged(run("r3"));

    assertEquals(fresh, arranged(run("r1")).renewed(fresh, null));
  }

  private static Hit hit(Arrangement shown, String key) {
    return shown.hits().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
  }

  private static Arrangement arranged(PaletteEntry... entries) {
    var ranked = Ranking.rank(PaletteQuery.of(""), Stream.of(entries), List.of());
    return Arrangement.of(ranked, false);
  }

  private static List<String> describe(Arrangement shown) {
    return shown.sections().stream()
        .map(it -> it.kind() + ": " + String.join(", ", it.hits().stream().map(Hit::key).toList()))
        .toList();
  }
}
