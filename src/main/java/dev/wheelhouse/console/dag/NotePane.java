package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A note on the picture.
final class NotePane extends VBox {
  NotePane(InspectorParts parts) {
    var fields = parts.fields();
    var by = new Label();
    by.getStyleClass().addAll("small", "muted");
    parts
        .model()
        .inspectedProperty()
        .when(InScene.of(by))
        .subscribe(_ -> by.setText(parts.model().writer()));
    getStyleClass().add("inspector-sections");
    getChildren()
        .add(
            new InspectorSection(fields.texts(), "dag.inspector.note")
                .with(
                    fields.line(NoteSheet.TITLE, "dag.inspector.note-title"),
                    fields.area(NoteSheet.TEXT, "dag.inspector.note-text", 6),
                    by));
  }
}
