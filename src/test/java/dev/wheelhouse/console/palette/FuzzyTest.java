package dev.wheelhouse.console.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("U12")
class FuzzyTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          settle,   settle,           WHOLE,     [settle]
          set,      settle,           BEGINNING, [set]tle
          bill,     issue_bill,       PART,      issue_[bill]
          sett,     Open settle #12,  PART,      Open [sett]le #12
          ill,      issue_bill,       INSIDE,    issue_b[ill]
          rsdb,     restore_database, SCATTERED, [r]e[s]tore_[d]ata[b]ase
          rd,       restore_database, SCATTERED, [r]estore_[d]atabase
          gR,       goRuns,           BEGINNING, nothing
          运行,      转到运行,           PART,      转到[运行]
          mode,     深色 mode,         PART,      深色 [mode]
          """)
  void wordIsFoundAsWellAsItCanBe(String word, String title, Fuzzy.Quality quality, String shown) {
    var found = Fuzzy.find(List.of(word), title, "");

    assertEquals(shown, found.map(match -> marked(title, match)).orElse("nothing"));
    found.ifPresent(match -> assertEquals(quality, match.quality()));
  }

  @ParameterizedTest
  @CsvSource({"xyz, settle", "tls, settle", "s, bus", "eltt, settle"})
  void lettersInAnotherOrderOrOnlyInsideAreNotFound(String word, String title) {
    var shown = Fuzzy.find(List.of(word), title, "").map(match -> marked(title, match));

    assertEquals(word.equals("s") ? "bu[s]" : "nothing", shown.orElse("nothing"));
  }

  @Test
  void everyWordMustBeFoundAndTheWorstCounts() {
    var title = "Rerun settle #12 and what follows";

    var match = Fuzzy.find(List.of("re", "sett", "billing"), title, "billing.daily").orElseThrow();

    assertEquals(Fuzzy.Quality.BESIDE, match.quality());
    assertEquals("[Re]run [sett]le #12 and what follows", marked(title, match));
    assertEquals(true, Fuzzy.find(List.of("re", "payouts"), title, "billing").isEmpty());
  }

  private static String marked(String title, Fuzzy.Match match) {
    var letters =
        title
            .chars()
            .mapToObj(letter -> String.valueOf((char) letter))
            .collect(Collectors.toList());
    for (var at : match.letters()) {
      letters.set(at, "[" + letters.get(at) + "]");
    }
    return String.join("", letters).replace("][", "");
  }
}
