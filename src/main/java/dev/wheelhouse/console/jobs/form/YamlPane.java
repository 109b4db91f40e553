package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.yaml.YamlArea;
import dev.wheelhouse.console.yaml.YamlText;
import dev.wheelhouse.http.wire.YamlPlaces;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The definition as YAML, with line numbers; where it can't be read the line is marked and the
/// reason stands below.
final class YamlPane extends VBox {
  private final JobFormModel model;
  private final Texts texts;
  private final YamlArea area;
  private final Label fault =
      new Label("", Icons.of("mdi2c-close-circle-outline", "in-row", "danger-icon"));
  private final Label comments = new Label("", Icons.of("mdi2a-alert", "in-row", "warning-icon"));

  YamlPane(JobFormModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("card", "yaml-pane");
    area = new YamlArea(texts.get("job-form.yaml-name"), model.document()::typeYaml);
    VBox.setVgrow(area, Priority.ALWAYS);
    comments.setText(texts.get("job-form.comments-lost"));
    var hint = new Label(texts.get("job-form.yaml-hint"));
    for (var label : List.of(fault, comments, hint)) {
      label.getStyleClass().addAll("small", "yaml-note");
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    fault.getStyleClass().add("danger-text");
    fault.setId("yaml-fault");
    comments.getStyleClass().add("warning-text");
    hint.getStyleClass().add("subtle");
    getChildren().addAll(area, fault, comments, hint);
    model.document().documentProperty().when(InScene.of(this)).subscribe(this::show);
  }

  Node input() {
    return area.input();
  }

  private void show(Document document) {
    if (document.view() != Document.View.YAML) {
      return;
    }
    area.show(document.yaml());
    comments.setVisible(YamlPlaces.of(document.yaml()).hasComments());
    mark(model.document().judgement().unreadable());
  }

  private void mark(Optional<YamlText.Reading.Bad> bad) {
    area.mark(bad.map(YamlText.Reading.Bad::line).orElse(0));
    fault.setText(bad.map(it -> texts.check(it.message())).orElse(""));
    fault.setVisible(bad.isPresent());
  }

  /// Leads to a field; without a path to the line that can't be read.
  void goTo(@Nullable String path) {
    area.goTo(path == null ? "" : path);
  }
}
