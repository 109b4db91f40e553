package dev.wheelhouse.console.bench;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A large graph in layers: each node has one to three wires from near nodes of the layer before.
final class GraphNet {
  private static final double LAYER = Card.WIDTH + 48;
  private static final double ROW = Card.HEIGHT + 24;
  private static final int NEAR = 4;
  private static final List<Course> COURSES = List.of(Course.IDLE, Course.PASSED, Course.BLOCKING);

  private final Random random = new Random(1);
  private final List<Card> cards = new ArrayList<>();
  private final List<Wire> wires = new ArrayList<>();
  private final int high;

  private GraphNet(int nodes) {
    high = Math.max(1, (int) Math.sqrt(2.0 * nodes));
    for (var i = 0; i < nodes; i++) {
      node(i);
    }
  }

  static GraphPicture of(int nodes) {
    var net = new GraphNet(nodes);
    return new GraphPicture(net.cards, net.wires, List.of());
  }

  private void node(int i) {
    var states = StateStyle.values();
    var layer = i / high;
    var state = states[random.nextInt(states.length)];
    cards.add(
        new Card(
            key(i),
            layer * LAYER,
            i % high * ROW,
            Card.WIDTH,
            Card.HEIGHT,
            "mdi2c-console",
            "step-" + i + "-of-the-night",
            "Shell · moves part " + i,
            List.of(),
            Look.USUAL,
            state));
    for (var wire = 0; i >= high && wire <= random.nextInt(3); wire++) {
      var row = Math.clamp(i % high + random.nextInt(2 * NEAR + 1) - NEAR, 0, high - 1);
      var course = COURSES.get(random.nextInt(COURSES.size()));
      wires.add(new Wire(key((layer - 1) * high + row), key(i), "", course));
    }
  }

  private static String key(int i) {
    return "node" + i;
  }
}
