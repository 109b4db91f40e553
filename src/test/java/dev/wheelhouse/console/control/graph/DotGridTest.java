package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dots of tiles beside each other.
@Tag("U3")
class DotGridTest {
  @ParameterizedTest
  @ValueSource(doubles = {12, 12.8, 14.4, 15.36, 16, 17.6, 31.999})
  void tilesAgreeAboutTheDotsOnTheirSeam(double step) {
    var left = DotGrid.marks(-Tile.SIDE, Tile.SIDE, step).map(it -> it - (int) Tile.SIDE);
    var right = DotGrid.marks(0, Tile.SIDE, step);

    var both = DotGrid.marks(-Tile.SIDE, 2 * Tile.SIDE, step).map(it -> it - (int) Tile.SIDE);

    assertEquals(both.boxed().toList(), IntStream.concat(left, right).boxed().toList());
  }
}
