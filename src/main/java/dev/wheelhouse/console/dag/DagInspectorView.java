package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.FormLinks;
import dev.wheelhouse.console.jobs.form.TaskSection;
import dev.wheelhouse.console.shell.Links;
import dev.wheelhouse.console.text.Formats;
import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The right column of the DAG editor.
public final class DagInspectorView {
  private final InspectorModel model;
  private final InspectorParts parts;
  private final NodePane node;

  @FXML private VBox root;
  @FXML private HBox head;
  @FXML private HBox tabs;
  @FXML private ScrollPane scroll;
  @FXML private VBox body;

  DagInspectorView(InspectorModel model, Links links, Formats formats) {
    this.model = model;
    var texts = formats.texts();
    var fields =
        new FormFields(model.sheet(), new FormLinks(model.sheet(), links, texts), true);
    this.parts = new InspectorParts(model, fields, formats);
    this.node = new NodePane(parts);
  }

  @FXML
  void initialize() {
    model.inspectedProperty().when(InScene.of(root)).subscribe(this::show);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.refresh();
  }

  private void show(Inspected what) {
    if (what instanceof Inspected.OneNode) {
      body.getChildren().setAll(node, new TaskSection(parts.fields()).fields());
    } else {
      body.getChildren().clear();
    }
  }

  private void pressed(KeyEvent event) {}
}
