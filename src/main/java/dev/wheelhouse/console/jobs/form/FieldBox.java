package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A field of the form: its name above, a hint or what is wrong below.
public final class FieldBox extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

  private final Node input;
  private final Texts texts;
  private final Label name;
  private final Label hint = new Label();
  private final FieldMessage message;

  FieldBox(String path, String label, Node input, FieldsModel model, FormLinks links) {
    this.input = input;
    this.texts = links.texts();
    this.name = new Label(label);
    this.message = new FieldMessage(texts, links::carryOut);
    name.getStyleClass().addAll("small", "medium", "muted");
    name.setLabelFor(input);
    name.setWrapText(true);
    var heading = new HBox(name, new ChangeMark(path, model, texts));
    heading.getStyleClass().add("field-heading");
    hint.getStyleClass().addAll("small", "subtle");
    hint.setWrapText(true);
    hint.setVisible(false);
    hint.managedProperty().bind(hint.visibleProperty());
    getStyleClass().add("field-box");
    getChildren().addAll(heading, input, message, hint);
    model
        .problems()
        .shownProperty()
        .when(InScene.of(this))
        .subscribe(shown -> show(shown.get(path)));
  }

  public Node input() {
    return input;
  }

  /// Marks it as one that has to be filled in.
  public FieldBox required() {
    var mark = new Label("*");
    mark.getStyleClass().addAll("small", "danger-text");
    mark.setAccessibleText(texts.get("job-form.required"));
    ((HBox) name.getParent()).getChildren().add(1, mark);
    return this;
  }

  /// Puts something at the right of the input.
  public FieldBox beside(Node other) {
    var at = getChildren().indexOf(input);
    getChildren().remove(input);
    var line = new HBox(input, other);
    line.getStyleClass().add("with-button");
    HBox.setHgrow(input, Priority.ALWAYS);
    getChildren().add(at, line);
    return this;
  }

  public FieldBox hint(String words) {
    hint.setText(words);
    hint.setVisible(!words.isEmpty());
    return this;
  }

  public FieldBox tip(String words) {
    Tooltip.install(input, new Tooltip(words));
    return this;
  }

  private void show(@Nullable Finding finding) {
    message.show(finding);
    input.pseudoClassStateChanged(INVALID, finding != null && finding.isError());
    input.pseudoClassStateChanged(DOUBTFUL, finding != null && !finding.isError());
    input.setAccessibleHelp(finding == null ? hint.getText() : finding.said().in(texts));
  }
}
