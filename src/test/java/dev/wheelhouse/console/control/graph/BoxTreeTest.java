package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U3")
class BoxTreeTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16, 17, 255, 256, 257, 1000})
  void findsWhatASlowSearchFinds(int size) {
    var random = new Random(size);
    var boxes = new ArrayList<Box>();
    for (var i = 0; i < size; i++) {
      boxes.add(box(random, 4000));
    }
    var tree = new BoxTree<>(boxes, it -> it);

    for (var i = 0; i < 200; i++) {
      var area = box(random, 1500);
      var slowly = boxes.stream().filter(area::meets).toList();
      var found = tree.in(area);
      assertEquals(slowly.size(), found.size());
      assertEquals(new HashSet<>(slowly), new HashSet<>(found));
      assertEquals(slowly.size(), tree.count(area));
    }
  }

  @Test
  void anEmptyTreeHasNothingEvenAtTheOrigin() {
    var tree = new BoxTree<>(List.<Box>of(), it -> it);

    assertEquals(List.of(), tree.in(new Box(-10, -10, 20, 20)));
  }

  @Test
  void thingsOfTheSamePlaceAreAllFound() {
    var tree = new BoxTree<>(Collections.nCopies(40, new Box(5, 5, 1, 1)), it -> it);

    assertEquals(40, tree.count(new Box(0, 0, 10, 10)));
  }

  private static Box box(Random random, int spread) {
    return new Box(
        random.nextInt(spread) - 500,
        random.nextInt(spread) - 500,
        random.nextInt(spread / 4),
        random.nextInt(300));
  }
}
