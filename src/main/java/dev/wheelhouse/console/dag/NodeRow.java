package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node as the list shows it.
///
/// @param task the kind of its own, or the name of the job that it shares
/// @param detail what its card says, without the kind
/// @param wrong it has an error
record NodeRow(
    String key,
    String task,
    String rule,
    String upstreams,
    @Nullable StateStyle state,
    String detail,
    boolean wrong) {

  /// All nodes, each after its upstreams; those on a cycle at the end.
  static List<NodeRow> all(DagDocument document, GraphPicture picture, NodeWords words) {
    var graph = DagGraph.of(document.definition());
    Map<String, Card> cards = new HashMap<>();
    picture.cards().forEach(it -> cards.put(it.key(), it));
    var order = new ArrayList<>(graph.cycle().isEmpty() ? graph.topologicalOrder() : graph.keys());
    return order.stream()
        .map(graph::node)
        .map(it -> row(it, graph, cards.get(it.key()), words))
        .toList();
  }

  private static NodeRow row(Node node, DagGraph graph, @Nullable Card card, NodeWords words) {
    return new NodeRow(
        node.key(),
        node.own() == null ? node.job() : words.kind(node),
        NodeWords.rule(node.rule(), words.texts()),
        String.join(", ", graph.upstreams(node.key())),
        card == null ? null : card.state(),
        words.stands(node),
        card != null && card.look() == Look.WRONG);
  }
}
