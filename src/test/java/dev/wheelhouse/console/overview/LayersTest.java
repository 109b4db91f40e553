package dev.wheelhouse.console.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.Sketch;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.run.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O6")
class LayersTest {

  @Test
  void eachNodeStandsRightOfAllItWaitsFor() {
    var dag =
        DagDefinition.of(
            "d",
            List.of(Node.of("a"), Node.of("b"), Node.of("c"), Node.of("d")),
            List.of(
                new Edge("a", "b"), new Edge("b", "d"), new Edge("a", "c"), new Edge("a", "d")));
    var runs =
        List.of(
            node(1, "a", RunState.SUCCESS),
            node(2, "b", RunState.FAILED),
            node(3, "c", RunState.SUCCESS),
            node(4, "d", RunState.PENDING));

    var sketch = Layers.of(dag, runs, "b", List.of("d"));

    assertEquals(List.of(List.of("a"), List.of("b", "c"), List.of("d")), names(sketch));
    assertEquals(new Sketch.Box("b", StateStyle.FAILED, true), sketch.layers().get(1).getFirst());
    assertEquals(
        List.of(
            new Sketch.Line("a", "b", true),
            new Sketch.Line("b", "d", false),
            new Sketch.Line("a", "c", true),
            new Sketch.Line("a", "d", true)),
        sketch.lines());
  }

  @Test
  void ofALargeDagOnlyTheFailedNodesNeighbourhoodIsDrawn() {
    var nodes = IntStream.range(0, 60).mapToObj(i -> "n" + i).toList();
    var edges = new ArrayList<Edge>();
    IntStream.range(1, 60).forEach(i -> edges.add(new Edge("n" + (i - 1), "n" + i)));
    var dag = DagDefinition.of("d", nodes.stream().map(Node::of).toList(), edges);
    var runs = nodes.stream().map(name -> node(1, name, RunState.SUCCESS)).toList();
    var blocks = nodes.subList(31, 60);

    var sketch = Layers.of(dag, runs, "n30", blocks);

    assertEquals(IntStream.range(29, 41).mapToObj(i -> List.of("n" + i)).toList(), names(sketch));
    assertEquals(48, sketch.hidden());
  }

  @Test
  void changedDefinitionLeavesNodesInTheirOrderWithoutLines() {
    var runs = List.of(node(1, "a", RunState.SUCCESS), node(2, "b", RunState.FAILED));

    var sketch = Layers.inOrder(runs, "b");

    assertEquals(List.of(List.of("a"), List.of("b")), names(sketch));
    assertTrue(sketch.lines().isEmpty());
  }

  private static RunView node(long id, String key, RunState state) {
    return Told.run(id, key).node(key, 100).is(state).view();
  }

  private static List<List<String>> names(Sketch sketch) {
    return sketch.layers().stream()
        .map(layer -> layer.stream().map(Sketch.Box::name).toList())
        .toList();
  }
}
