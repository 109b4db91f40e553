package dev.wheelhouse.console.dag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagCheck;
import dev.wheelhouse.model.definition.Edge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
@Tag("D1")
class RefusalsTest {
  private final Refusals refusals = new Refusals(new Texts(Language.ENGLISH));

  @Test
  void aCycleIsNamedWithItsPathAndLit() {
    var document = Documents.of("pull>settle", "settle>bill", "bill>notify", "pull>audit");

    var no = refusals.refusal(document, "notify", "pull");

    assertEquals(
        Optional.of(
            new No(
                "This makes a cycle",
                "notify already runs after pull through settle and bill.",
                List.of("pull", "settle", "bill", "notify"))),
        no);
  }

  @Test
  void aLongPathIsCutInWords() {
    var document = Documents.of("a>b", "b>c", "c>d", "d>e", "e>f", "f>g", "g>h");

    var no = refusals.refusal(document, "h", "a").orElseThrow();

    assertEquals("h already runs after a through b, c, d and 3 more.", no.words());
    assertEquals(List.of("a", "b", "c", "d", "e", "f", "g", "h"), no.path());
  }

  @Test
  void selfTwiceAndWhatStandsAsideAreRefused() {
    var document = Documents.of("a>b", "c");

    assertEquals("A node can’t follow itself", title(refusals.refusal(document, "a", "a")));
    assertEquals("The edge is there already", title(refusals.refusal(document, "a", "b")));
    assertEquals("b already runs after a.", words(refusals.refusal(document, "b", "a")));
    assertEquals("A compensation stands aside", title(refusals.refusal(document, "undo:a", "c")));
    assertEquals(
        "A trigger starts the roots", title(refusals.refusal(document, "trigger:cron", "c")));
    assertEquals(Optional.empty(), refusals.refusal(document, "b", "c"));
    assertEquals(Optional.empty(), refusals.refusal(document, "c", "a"));
  }

  private static String title(Optional<No> no) {
    return no.map(No::title).orElse("");
  }

  private static String words(Optional<No> no) {
    return no.map(No::words).orElse("");
  }

  @Test
  void itRefusesWhatTheCheckOfASaveWouldAndNothingElse() {
    for (var seed = 0; seed < 5; seed++) {
      var document = Documents.random(25, seed);
      for (var from : Documents.keys(document)) {
        for (var to : Documents.keys(document)) {
          var edges = new ArrayList<>(document.definition().edges());
          edges.add(new Edge(from, to));
          var clean =
              DagCheck.problems(document.definition().with(document.definition().nodes(), edges))
                  .isEmpty();

          assertEquals(clean, refusals.refusal(document, from, to).isEmpty(), from + " → " + to);
        }
      }
    }
  }

  @Test
  void eachOfFiveThousandNodesIsAnsweredDuringADrag() {
    var document = Documents.random(5000, 9);

    assertTimeout(
        Duration.ofSeconds(20),
        () -> Documents.keys(document).forEach(to -> refusals.refusal(document, "n4999", to)));
  }
}
