package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.yaml.YamlArea;
import dev.wheelhouse.console.yaml.YamlText.Reading.Bad;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The document as YAML; where it can't be read the line is marked and the reason stands below.
final class DagYamlPane extends VBox {
  private final DagEditorModel model;
  private final Texts texts;
  private final YamlArea area;
  private final Label fault =
      new Label("", Icons.of("mdi2c-close-circle-outline", "in-row", "danger-icon"));
  private final HBox wrong = new HBox();

  DagYamlPane(DagEditorModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("card", "yaml-pane");
    area = new YamlArea(texts.get("dag.yaml-name"), model::typeYaml);
    VBox.setVgrow(area, Priority.ALWAYS);
    fault.setId("yaml-fault");
    fault.getStyleClass().addAll("small", "danger-text");
    fault.setWrapText(true);
    fault.setMinHeight(USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var go = new Button(texts.get("dag.yaml-go"));
    go.setOnAction(_ -> area.goTo(""));
    var back = new Button(texts.get("dag.yaml-back"));
    back.setId("yaml-back");
    back.setOnAction(_ -> model.yaml().discard());
    for (var button : new Button[] {go, back}) {
      button.getStyleClass().add("small-button");
      button.setMinWidth(USE_PREF_SIZE);
    }
    wrong.getChildren().addAll(fault, space, go, back);
    wrong.getStyleClass().addAll("yaml-note", "yaml-wrong");
    wrong.managedProperty().bind(wrong.visibleProperty());
    var hint = new Label(texts.get("dag.yaml-hint"));
    hint.getStyleClass().addAll("small", "subtle", "yaml-note");
    hint.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(area, wrong, hint);
    var inScene = InScene.of(this);
    model.yaml().textProperty().when(inScene).subscribe(this::show);
    model.yaml().badProperty().when(inScene).subscribe(this::mark);
    model.readOnly().when(inScene).subscribe(on -> area.editable(!on));
    model.sight().viewProperty().when(inScene).subscribe(this::shown);
  }

  private void show(String text) {
    if (model.sight().viewProperty().get() == EditorView.YAML) {
      area.show(text);
    }
  }

  private void shown(EditorView view) {
    if (view == EditorView.YAML) {
      area.show(model.yaml().textProperty().get());
      area.input().requestFocus();
    }
  }

  private void mark(@Nullable Bad bad) {
    area.mark(bad == null ? 0 : bad.line());
    fault.setText(bad == null ? "" : texts.check(bad.message()));
    wrong.setVisible(bad != null);
  }
}
