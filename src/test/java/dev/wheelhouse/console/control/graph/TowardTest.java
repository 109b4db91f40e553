package dev.wheelhouse.console.control.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.control.graph.Toward.Placed;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("U3")
class TowardTest {
  private static final List<Placed> PLACES =
      List.of(at("a", 0, 0), at("b", 212, 0), at("c", 212, 84), at("d", 424, 40), at("e", 0, 168));

  @ParameterizedTest
  @CsvSource({
    "a, RIGHT, b",
    "a, DOWN,  e",
    "a, LEFT,  ''",
    "a, UP,    ''",
    "b, DOWN,  c",
    "b, RIGHT, d",
    "c, UP,    b",
    "c, LEFT,  a", // as near as e
    "d, LEFT,  b",
    "e, UP,    a",
    "e, RIGHT, c"
  })
  void arrowsGoToTheNearestInTheirDirection(String from, Toward toward, String to) {
    var start = PLACES.stream().filter(it -> it.key().equals(from)).findFirst().orElseThrow();
    var others = PLACES.stream().filter(it -> !it.equals(start)).toList();

    assertEquals(to, toward.next(start.box(), others).map(Placed::key).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void everyCardCanBeReachedByArrows(int seed) {
    var random = new Random(seed);
    var places =
        IntStream.range(0, 60)
            .mapToObj(i -> at("n" + i, random.nextInt(20) * 212, random.nextInt(20) * 84))
            .toList();
    var distinct = new HashSet<>(places.stream().map(Placed::box).toList());
    var reached = new HashSet<Box>();
    var ahead = new ArrayDeque<>(List.of(places.getFirst().box()));
    while (!ahead.isEmpty()) {
      var from = ahead.poll();
      if (reached.add(from)) {
        var others = places.stream().filter(it -> !it.box().equals(from)).toList();
        for (var toward : Toward.values()) {
          toward.next(from, others).ifPresent(it -> ahead.add(it.box()));
        }
      }
    }

    assertEquals(distinct, reached);
  }

  private static Placed at(String key, double x, double y) {
    return new Placed(key, new Box(x, y, 164, 60));
  }
}
