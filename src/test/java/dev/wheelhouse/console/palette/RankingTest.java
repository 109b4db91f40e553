package dev.wheelhouse.console.palette;

import static dev.wheelhouse.console.palette.Entries.command;
import static dev.wheelhouse.console.palette.Entries.failing;
import static dev.wheelhouse.console.palette.Entries.job;
import static dev.wheelhouse.console.palette.Entries.run;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class RankingTest {

  @Test
  void whatFailsNowComesBeforeWhatWasUsedAndThatBeforeWhatMatchesBest() {
    var entries =
        Stream.of(
            command("settle"), command("settle quietly"), job("resettle"), failing("x settle"));

    assertEquals(
        List.of("x settle", "resettle", "settle quietly", "settle"),
        ranked("settle", entries, "resettle", "settle quietly"));
  }

  @Test
  void shorterNameIsTheBetterOneOfTwoEqualMatches() {
    var entries = Stream.of(job("settle_the_day"), job("settle"), job("settlement"));

    assertEquals(List.of("settle", "settlement", "settle_the_day"), ranked("settle", entries));
  }

  @Test
  void scatteredLettersComeLastEvenWhenUsedOrFailing() {
    var entries = Stream.of(failing("restore_database"), command("Rerun rd"), run("road"));

    assertEquals(
        List.of("Rerun rd", "restore_database", "road"), ranked("rd", entries, "restore_database"));
  }

  @Test
  void equalEntriesKeepTheirOrder() {
    var entries = Stream.of(run("a #3"), run("a #2"), run("a #1"));

    assertEquals(List.of("a #3", "a #2", "a #1"), ranked("a", entries));
  }

  @Test
  void prefixLimitsTheKinds() {
    var all = List.of(command("stop all"), run("stop #3"), job("stop_payments"));

    assertEquals(List.of("stop all"), ranked(">stop", all.stream()));
    assertEquals(List.of("stop #3"), ranked("#stop", all.stream()));
    assertEquals(List.of("stop_payments"), ranked("@ stop", all.stream()));
  }

  @Test
  void nothingTypedFindsEverything() {
    var entries = Stream.of(command("b"), failing("c"), job("a"));

    assertEquals(List.of("c", "a", "b"), ranked("", entries, "a"));
  }

  private static List<String> ranked(String typed, Stream<PaletteEntry> entries, String... used) {
    return Ranking.rank(PaletteQuery.of(typed), entries, List.of(used)).stream()
        .map(Ranking.Hit::key)
        .toList();
  }
}
