package dev.wheelhouse.console.dag;

import javafx.scene.layout.VBox;

/// The settings of a node: its place in the DAG, then those of its job.
final class NodePane extends VBox {
  NodePane(InspectorParts parts) {
    var fields = parts.fields();
    getStyleClass().add("inspector-sections");
    getChildren()
        .addAll(
            RuleSection.of(fields),
            new RetryPart(parts).node(),
            PlacementPart.of(fields),
            SafetyPart.of(fields));
  }
}
