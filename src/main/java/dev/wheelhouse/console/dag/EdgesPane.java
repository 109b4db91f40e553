package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Several edges: which they are.
final class EdgesPane extends VBox {
  private static final int MOST = 50;

  EdgesPane(InspectorParts parts) {
    var rows = new VBox();
    rows.getStyleClass().add("inspector-facts");
    parts
        .model()
        .inspectedProperty()
        .when(InScene.of(rows))
        .subscribe(
            it -> {
              if (it instanceof Inspected.Edges(var edges)) {
                rows.getChildren().setAll(labels(edges));
              }
            });
    getStyleClass().add("inspector-sections");
    getChildren()
        .add(new InspectorSection(parts.fields().texts(), "dag.inspector.edges-title").with(rows));
  }

  private static List<Label> labels(List<WireKey> edges) {
    return edges.stream().limit(MOST).map(it -> new Label(it.from() + " → " + it.to())).toList();
  }
}
