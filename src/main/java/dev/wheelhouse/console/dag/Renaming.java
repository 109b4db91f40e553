package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Gives a node another key, or the DAG another name; whatever names them follows.
final class Renaming {
  private final String from;
  private final String to;
  private final UpstreamNames names;

  private Renaming(String from, String to) {
    this.from = from;
    this.to = to;
    this.names = new UpstreamNames(Map.of(from, to));
  }

  /// Renames a node, unless the new key is taken or none.
  static UnaryOperator<DagDocument> node(String from, String to) {
    return document ->
        to.isBlank() || FreshKey.taken(document).contains(to)
            ? document
            : new Renaming(from, to).of(document);
  }

  /// Renames the DAG; the jobs that belong to it bear its name.
  static UnaryOperator<DagDocument> dag(String name) {
    return Edits.definition(dag -> named(dag, name));
  }

  static DagDefinition named(DagDefinition dag, String name) {
    return dag.with(dag.naming().named(name))
        .with(dag.nodes().stream().map(it -> renamed(it, name, it.key())).toList(), dag.edges());
  }

  private DagDocument of(DagDocument document) {
    var places = new TreeMap<>(document.layout().places());
    var place = places.remove(from);
    if (place != null) {
      places.put(to, place);
    }
    return new DagDocument(
        definition(document.definition()), new DagLayout(places, document.layout().notes()));
  }

  private DagDefinition definition(DagDefinition dag) {
    return dag.with(
        dag.nodes().stream().map(it -> node(dag.name(), it)).toList(),
        dag.edges().stream().map(this::edge).toList());
  }

  private Node node(String dag, Node node) {
    var named = names.in(node);
    return node.key().equals(from) ? renamed(named, dag, to) : named;
  }

  /// The node under another key, and its own job with it.
  static Node renamed(Node node, String dag, String key) {
    var own = node.own();
    var job = own == null ? node.job() : Node.ownName(dag, key);
    return new Node(
        key, job, named(own, job), node.rule(), node.mayFail(), node.parameters(), node.mapping());
  }

  private static @Nullable JobDefinition named(@Nullable JobDefinition own, String name) {
    return own == null ? null : own.named(name);
  }

  private Edge edge(Edge edge) {
    return new Edge(name(edge.from()), name(edge.to()), edge.when());
  }

  private String name(String key) {
    return key.equals(from) ? to : key;
  }
}
