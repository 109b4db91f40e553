package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import java.util.Optional;

/// An edge with its condition.
record EdgeSheet(WireKey key) implements Sheet {

  static Optional<Edge> edge(DagDocument document, WireKey key) {
    return document.definition().edges().stream().filter(it -> is(it, key)).findFirst();
  }

  private static boolean is(Edge edge, WireKey key) {
    return edge.from().equals(key.from()) && edge.to().equals(key.to());
  }

  @Override
  public Optional<JobFields> write(DagDocument document) {
    return edge(document, key).map(Edge::when).map(EdgeTexts::write);
  }

  @Override
  public Reading read(JobFields fields, DagDocument now) {
    var condition = edge(now, key).map(Edge::when).orElse(EdgeCondition.ALWAYS);
    var read = EdgeTexts.read(fields, condition);
    var edit =
        Edits.definition(
            dag ->
                dag.with(
                    dag.nodes(),
                    dag.edges().stream()
                        .map(it -> is(it, key) ? it.when(read.condition()) : it)
                        .toList()));
    return new Reading(edit.apply(now), read.unread());
  }
}
