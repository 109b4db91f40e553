package dev.wheelhouse.engine.version;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.engine.figures.Quantile;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.NodeEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How nodes did, from the ends of their runs. Durations are those of runs that began.
final class FiguresByNode {
  private FiguresByNode() {}

  static Map<String, NodeFigures> of(List<NodeEnd> ends) {
    return ends.stream()
        .collect(
            Collectors.groupingBy(
                NodeEnd::node,
                Collectors.collectingAndThen(Collectors.toList(), FiguresByNode::figures)));
  }

  private static NodeFigures figures(List<NodeEnd> ends) {
    long failed = ends.stream().map(NodeEnd::state).filter(RunState::failure).count();
    List<Duration> sorted =
        ends.stream()
            .filter(it -> it.startedAt() != null)
            .map(FiguresByNode::took)
            .sorted()
            .toList();
    return new NodeFigures(
        ends.size(), (int) failed, Quantile.of(sorted, 0.5), Quantile.of(sorted, 0.95));
  }

  private static Duration took(NodeEnd end) {
    Instant started = end.startedAt();
    Instant ended = end.endedAt();
    return started == null || ended == null ? Duration.ZERO : Duration.between(started, ended);
  }
}
