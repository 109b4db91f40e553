package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture.Course;
import dev.wheelhouse.console.control.graph.GraphPicture.Wire;
import dev.wheelhouse.console.dag.Backdrop.Overlay;
import dev.wheelhouse.console.dag.Backdrop.Seen;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.TriggerRule;
import dev.wheelhouse.model.run.RunState;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The edges of a picture, coloured by what passed over them.
final class PictureWires {
  private final DagDocument document;
  private final Backdrop backdrop;
  private final ConditionWords words;
  private final Texts texts;
  private final Map<String, Node> nodes = new HashMap<>();

  PictureWires(DagDocument document, Backdrop backdrop, Texts texts) {
    this.document = document;
    this.backdrop = backdrop;
    this.texts = texts;
    this.words = new ConditionWords(texts);
    document.definition().nodes().forEach(it -> nodes.put(it.key(), it));
  }

  Stream<Wire> wires() {
    return document.definition().edges().stream()
        .filter(it -> nodes.containsKey(it.from()) && nodes.containsKey(it.to()))
        .map(it -> new Wire(it.from(), it.to(), label(it), course(it)));
  }

  private String label(Edge edge) {
    return edge.when() instanceof EdgeCondition.Always ? join(edge) : words.of(edge.when());
  }

  /// Out of a node that runs once per item the edge stands for them all.
  private String join(Edge edge) {
    var from = nodes.get(edge.from());
    var to = nodes.get(edge.to());
    if (from == null || to == null || !from.mapped() || to.rule() != TriggerRule.ALL_SUCCESS) {
      return "";
    }
    var seen = seen(edge.from());
    return seen == null || seen.items().isEmpty()
        ? texts.get("dag.all-items")
        : texts.get("dag.all-of", seen.items().size());
  }

  private Course course(Edge edge) {
    var from = seen(edge.from());
    var to = seen(edge.to());
    if (from == null || to == null) {
      return Course.IDLE;
    }
    return course(state(from), state(to));
  }

  private static RunState state(Seen seen) {
    return seen.run().view().run().state();
  }

  private static Course course(RunState from, RunState to) {
    return switch (from) {
      case SUCCESS -> to == RunState.SKIPPED ? Course.IDLE : Course.PASSED;
      case FAILED, TIMEOUT, CANCELED, LOST, NEEDS_CONFIRMATION ->
          to == RunState.PENDING ? Course.BLOCKING : Course.IDLE;
      case PENDING, QUEUED, RUNNING, RETRY_WAIT, PAUSED, SKIPPED -> Course.IDLE;
    };
  }

  private @Nullable Seen seen(String key) {
    return backdrop.overlay() instanceof Overlay.LastRun(var runs) ? runs.get(key) : null;
  }
}
