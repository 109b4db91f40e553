package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.control.graph.Snapping.Guide;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U3")
class SnappingTest {
  private final Box card = new Box(16, 16, 164, 60);

  @Test
  void withoutOthersItStandsOnTheGrid() {
    assertEquals(new Snapping(16, 24, List.of()), Snapping.of(card, List.of(), 13, 21, 5));
  }

  @Test
  void whatStoodBesideTheGridComesOntoIt() {
    var crooked = new Box(3, 5, 164, 60);

    var snapped = Snapping.of(crooked, List.of(), 10, 10, 5);

    assertEquals(16, crooked.x() + snapped.dx());
    assertEquals(16, crooked.y() + snapped.dy());
  }

  @Test
  void nearlyInLineComesIntoLineAndShowsAGuide() {
    var other = new Box(400, 101, 164, 60);

    var snapped = Snapping.of(card, List.of(other), 40, 82, 5);

    assertEquals(new Snapping(40, 85, List.of(new Guide(false, 101, 56, 564))), snapped);
  }

  @Test
  void theNearestLineWins() {
    var others = List.of(new Box(100, 400, 50, 50), new Box(103, 600, 50, 50));

    assertEquals(87, Snapping.of(card, others, 86, 0, 5).dx());
  }

  @Test
  void farFromInLineIsTheGrids() {
    assertEquals(
        List.of(), Snapping.of(card, List.of(new Box(500, 500, 10, 10)), 8, 8, 5).guides());
  }
}
