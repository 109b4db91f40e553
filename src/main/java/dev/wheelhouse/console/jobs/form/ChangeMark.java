package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A dot beside a field that says something else than what it is compared with. Under the pointer
/// it is a button that sets the field back.
final class ChangeMark extends Button {
  private final String path;
  private final FieldsModel model;

  ChangeMark(String path, FieldsModel model, Texts texts) {
    this.path = path;
    this.model = model;
    var dot = new Region();
    dot.getStyleClass().add("dot");
    setGraphic(new StackPane(dot, Icons.of("mdi2u-undo-variant")));
    getStyleClass().add("change-mark");
    setAccessibleText(texts.get("job-form.set-back"));
    Tips.onHover(this, () -> texts.get("job-form.set-back-to", shown(texts)));
    setOnAction(_ -> model.put(path, former()));
    setVisible(false);
    managedProperty().bind(visibleProperty());
    model.comparedProperty().when(InScene.of(this)).subscribe(_ -> compare());
    model.fieldsProperty().when(InScene.of(this)).subscribe(_ -> compare());
  }

  private void compare() {
    var with = model.comparedProperty().getValue();
    setVisible(with != null && !with.text(path).equals(model.fields().text(path)));
  }

  private String former() {
    var with = model.comparedProperty().getValue();
    return with == null ? model.fields().text(path) : with.text(path);
  }

  private String shown(Texts texts) {
    return former().isBlank() ? texts.get("job-form.set-back-empty") : former();
  }
}
