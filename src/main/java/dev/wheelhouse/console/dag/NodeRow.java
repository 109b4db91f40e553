package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphPicture.Look;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A node as the list shows it.
///
/// @param detail what its card says
/// @param wrong it has an error
record NodeRow(
    String key,
    String type,
    String job,
    String rule,
    String upstreams,
    @Nullable StateStyle state,
    String detail,
    boolean wrong) {

  /// All nodes, each after its upstreams; those on a cycle at the end.
  static List<NodeRow> all(DagDocument document, GraphPicture picture, Texts texts) {
    var graph = DagGraph.of(document.definition());
    Map<String, Card> cards = new HashMap<>();
    picture.cards().forEach(it -> cards.put(it.key(), it));
    var order = new ArrayList<>(graph.cycle().isEmpty() ? graph.topologicalOrder() : graph.keys());
    return order.stream()
        .map(graph::node)
        .map(it -> row(it, graph, cards.get(it.key()), texts))
        .toList();
  }

  private static NodeRow row(Node node, DagGraph graph, @Nullable Card card, Texts texts) {
    var own = node.own();
    return new NodeRow(
        node.key(),
        own == null ? texts.get("dag.kind-job") : own.task().type(),
        own == null ? node.job() : texts.get("dag.own-job"),
        texts.get(rule(node.rule())),
        String.join(", ", graph.upstreams(node.key())),
        card == null ? null : card.state(),
        card == null ? "" : card.detail(),
        card != null && card.look() == Look.WRONG);
  }

  private static String rule(TriggerRule rule) {
    return switch (rule) {
      case ALL_SUCCESS -> "dag.rule-all-success";
      case ALL_DONE -> "dag.rule-all-done";
      case ANY_SUCCESS -> "dag.rule-any-success";
      case ANY_FAILED -> "dag.rule-any-failed";
      case NONE_FAILED -> "dag.rule-none-failed";
    };
  }
}
