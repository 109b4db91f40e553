package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FieldsModel;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A part of the inspector: its name, what is beside it, and its fields.
final class InspectorSection extends VBox {
  private final HBox head;

  InspectorSection(Texts texts, String titleKey) {
    var title = new Label(texts.get(titleKey));
    title.getStyleClass().add("strong");
    title.setMinWidth(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head = new HBox(title, space);
    head.getStyleClass().add("inspector-section-head");
    getStyleClass().addAll("inspector-section");
    getChildren().add(head);
  }

  /// What stands at the right of the name.
  InspectorSection beside(Node... nodes) {
    head.getChildren().addAll(nodes);
    return this;
  }

  InspectorSection with(Node... nodes) {
    getChildren().addAll(nodes);
    return this;
  }

  /// Says "changed" while a field whose path begins so says something else than what is deployed.
  InspectorSection marked(FormFields fields, String... paths) {
    var tag = new Label(fields.texts().get("dag.inspector.changed"));
    tag.getStyleClass().addAll("tag", "changed");
    tag.setMinWidth(USE_PREF_SIZE);
    tag.setVisible(false);
    tag.managedProperty().bind(tag.visibleProperty());
    head.getChildren().add(1, tag);
    var model = fields.model();
    var all = List.of(paths);
    Runnable compare = () -> tag.setVisible(changed(model, all));
    model.comparedProperty().when(InScene.of(tag)).subscribe(_ -> compare.run());
    model.fieldsProperty().when(InScene.of(tag)).subscribe(_ -> compare.run());
    return this;
  }

  private static boolean changed(FieldsModel model, List<String> paths) {
    JobFields with = model.comparedProperty().getValue();
    return with != null && paths.stream().anyMatch(it -> model.fields().differs(with, it));
  }
}
