package dev.wheelhouse.console.dag;

import javafx.scene.layout.VBox;

/// The settings of a node: its place in the DAG, then those of its job.
final class NodePane extends VBox {
  NodePane(InspectorParts parts) {
    var fields = parts.fields();
    getStyleClass().add("inspector-sections");
    var own = new VBox(new RetryPart(parts).node(), PlacementPart.of(fields), SafetyPart.of(parts));
    own.getStyleClass().add("inspector-sections");
    getChildren()
        .addAll(
            RuleSection.of(fields),
            new MappingPart(parts).node(),
            fields.when(new SharedJobPart(parts).node(), it -> !it.flag(NodeTexts.OWN)),
            fields.when(own, it -> it.flag(NodeTexts.OWN)),
            new NodeValuesPart(parts).node());
  }
}
