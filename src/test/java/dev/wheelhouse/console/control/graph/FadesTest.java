package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.looks.FxTests;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class FadesTest {
  private Board board;
  private Fades fades;

  @BeforeEach
  void open() throws Exception {
    FxTests.stage();
    FxTests.doFx(
        () -> {
          board = new Board(new Texts(Language.ENGLISH));
          board.look(new Sight(0, 0, 1, 800, 600));
          fades = new Fades(board);
        });
  }

  @Test
  void aStateThatChangesInSightFades() throws Exception {
    change(picture(2, 0, StateStyle.RUNNING), picture(2, 0, StateStyle.FAILED), false);

    var fade = FxTests.onFx(() -> fades.of("n0"));
    assertNotNull(fade);
    assertEquals(StateStyle.RUNNING, fade.before());
    assertNull(FxTests.onFx(() -> fades.of("n1")));
  }

  @Test
  void outOfSightOrWithLessMotionOrAmongVeryManyNothingFades() throws Exception {
    change(picture(2, 5000, StateStyle.RUNNING), picture(2, 5000, StateStyle.FAILED), false);
    change(picture(2, 0, StateStyle.RUNNING), picture(2, 0, StateStyle.FAILED), true);
    change(picture(301, 0, StateStyle.RUNNING), picture(301, 0, StateStyle.FAILED), false);

    assertNull(FxTests.onFx(() -> fades.of("n0")));
  }

  private void change(GraphPicture from, GraphPicture to, boolean still) throws Exception {
    FxTests.onFx(
        () -> {
          var texts = board.texts();
          fades.changed(new Arrangement(from, texts), new Arrangement(to, texts), still);
          return true;
        });
  }

  /// The first card has the state, the others none that changes.
  private static GraphPicture picture(int cards, double x, StateStyle state) {
    List<Card> all =
        IntStream.range(0, cards)
            .mapToObj(
                i ->
                    ToldGraph.card(
                        "n" + i,
                        x,
                        i * 84.0,
                        "mdi2c-console",
                        "",
                        i == 0 ? state : StateStyle.PENDING))
            .toList();
    return new GraphPicture(all, List.of(), List.of());
  }
}
