package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import java.util.function.UnaryOperator;

/// The same node once more, beside it and without edges.
final class NodeCopy {
  private static final double BESIDE = 32;

  private NodeCopy() {}

  /// @param copy its key
  static UnaryOperator<DagDocument> of(String key, String copy) {
    return document ->
        NodeSheet.node(document, key)
            .map(it -> Edits.add(named(document.definition(), it, copy), beside(document, key)))
            .map(it -> it.apply(document))
            .orElse(document);
  }

  private static Place beside(DagDocument document, String key) {
    var place = Standing.of(document).getOrDefault(key, new Place(0, 0));
    return new Place(place.x() + BESIDE, place.y() + BESIDE);
  }

  private static Node named(DagDefinition dag, Node node, String key) {
    var own = node.own();
    var job = own == null ? node.job() : Node.ownName(dag.name(), key);
    return new Node(
        key,
        job,
        own == null ? null : own.named(job),
        node.rule(),
        node.mayFail(),
        node.parameters(),
        node.mapping());
  }
}
