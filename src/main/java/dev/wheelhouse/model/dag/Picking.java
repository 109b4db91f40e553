package dev.wheelhouse.model.dag;

import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which edges of a DAG are picked (D2). A condition is judged once its upstream has ended, however
/// it ended; where the upstream was skipped by a branch itself, none of its conditions holds. Pure.
///
/// @param evidence of the nodes that ended; where it is missing, their state says enough
record Picking(DagGraph graph, Map<String, NodeEvidence> evidence) {

  Arrival arrival(Edge edge, NodeState upstream) {
    UpstreamResult result = UpstreamResult.of(upstream);
    String unpicked =
        result == UpstreamResult.OPEN ? "" : against(edge, upstream, result).orElse("");
    return new Arrival(
        edge.from(), unpicked.isEmpty() ? result : UpstreamResult.BRANCH_SKIPPED, unpicked);
  }

  /// Why an edge is not picked.
  private Optional<String> against(Edge edge, NodeState upstream, UpstreamResult result) {
    if (edge.when() instanceof EdgeCondition.Always) {
      return Optional.empty();
    }
    if (result == UpstreamResult.BRANCH_SKIPPED) {
      return Optional.of(
          "%s, whose end the edge asks about, was skipped by a branch itself"
              .formatted(edge.from()));
    }
    NodeEvidence known = evidence.getOrDefault(edge.from(), NodeEvidence.of(upstream));
    return edge.when() instanceof EdgeCondition.Otherwise
        ? otherPicked(edge, known)
        : Condition.against(edge.when(), known)
            .map(
                it ->
                    "the edge from %s asks for %s, but %s"
                        .formatted(edge.from(), Condition.words(edge.when()), it));
  }

  private Optional<String> otherPicked(Edge edge, NodeEvidence known) {
    String picked =
        graph.outgoing(edge.from()).stream()
            .filter(
                it -> Condition.asks(it.when()) && Condition.against(it.when(), known).isEmpty())
            .map(it -> "%s (%s)".formatted(it.to(), Condition.words(it.when())))
            .collect(Collectors.joining(", "));
    return picked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the edge from %s is for when no other is picked, but %s was"
                .formatted(edge.from(), picked));
  }
}
