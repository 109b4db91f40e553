package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One parameter as a line of fields, with what is wrong below it.
final class ParameterLine {
  private static final double[] WIDTHS = {22, 17, 23, 20, 11, 7};
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
  private static final List<String> FIELDS = List.of("name", "default", "allowed", "type");

  private final FormFields fields;
  private final Texts texts;
  private final int index;

  ParameterLine(FormFields fields, int index) {
    this.fields = fields;
    this.texts = fields.texts();
    this.index = index;
  }

  static GridPane columns(Node... nodes) {
    var grid = new GridPane();
    grid.getStyleClass().add("parameter-grid");
    for (var i = 0; i < nodes.length; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(WIDTHS[i]);
      grid.getColumnConstraints().add(column);
      grid.add(nodes[i], i, 0);
    }
    return grid;
  }

  Node node() {
    var name = typed("name", "job-form.parameter-name");
    var fallback = typed("default", "job-form.parameter-default");
    var allowed = typed("allowed", "job-form.parameter-allowed");
    allowed.setPromptText(texts.get("job-form.any-value"));
    var type =
        fields.choiceInput(
            path("type"),
            Arrays.stream(Parameter.Type.values()).map(Parameter.Type::name).toList(),
            this::typeWords);
    type.setAccessibleText(texts.get("job-form.parameter-type"));
    var message = new FieldMessage(texts, fields.links()::carryOut);
    fields
        .model()
        .problems()
        .shownProperty()
        .when(InScene.of(message))
        .subscribe(
            shown -> {
              message.show(
                  FIELDS.stream()
                      .map(it -> shown.get(path(it)))
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElse(null));
              Map.of("name", name, "default", fallback, "allowed", allowed)
                  .forEach((field, input) -> mark(input, shown.get(path(field))));
            });
    var row = new VBox(line(name, type, fallback, allowed), message);
    row.getStyleClass().add("parameter-row");
    return row;
  }

  /// Where there is no room for columns, the fields stand in three lines.
  private Node line(Node name, Node type, TextField fallback, TextField allowed) {
    if (!fields.narrow()) {
      return columns(name, type, fallback, allowed, required(""), menu());
    }
    fallback.setPromptText(texts.get("job-form.parameter-default"));
    var last = new HBox(required(texts.get("job-form.parameter-required")), menu());
    last.getStyleClass().add("with-button");
    var box =
        new VBox(SectionCard.columns(name, type), SectionCard.columns(fallback, allowed), last);
    box.getStyleClass().add("narrow-parameter");
    return box;
  }

  private static void mark(Node input, @Nullable Finding finding) {
    input.pseudoClassStateChanged(INVALID, finding != null && finding.isError());
    input.pseudoClassStateChanged(DOUBTFUL, finding != null && !finding.isError());
  }

  private String path(String field) {
    return JobFields.path(JobFields.PARAMETERS, index, field);
  }

  private TextField typed(String field, String nameKey) {
    var input = fields.lineInput(path(field), "mono-field");
    input.setAccessibleText(texts.get(nameKey));
    return input;
  }

  private CheckBox required(String text) {
    var box = fields.flag(path("required"), "job-form.parameter-required");
    box.setAccessibleText(box.getText());
    box.setText(text);
    return box;
  }

  private MenuButton menu() {
    var menu = new MenuButton("", Icons.of("mdi2d-dots-horizontal"));
    menu.getStyleClass().add("row-menu");
    menu.setAccessibleText(texts.get("job-form.parameter-more"));
    menu.getItems()
        .addAll(
            item("job-form.move-up", "mdi2a-arrow-up", () -> move(-1)),
            item("job-form.move-down", "mdi2a-arrow-down", () -> move(1)),
            item("job-form.remove-parameter", "mdi2d-delete-outline", this::remove));
    return menu;
  }

  private MenuItem item(String key, String icon, Runnable does) {
    var item = new MenuItem(texts.get(key), Icons.of(icon));
    item.setOnAction(_ -> does.run());
    return item;
  }

  private void move(int by) {
    fields.model().change(it -> it.move(JobFields.PARAMETERS, index, by));
  }

  private void remove() {
    fields.model().change(it -> it.remove(JobFields.PARAMETERS, index));
  }

  private String typeWords(String type) {
    return texts.get(
        switch (Parameter.Type.valueOf(type)) {
          case TEXT -> "job-form.type-text";
          case INTEGER -> "job-form.type-integer";
          case DECIMAL -> "job-form.type-decimal";
          case BOOLEAN -> "job-form.type-boolean";
          case DATE -> "job-form.type-date";
          case LIST -> "job-form.type-list";
          case SECRET -> "job-form.type-secret";
        });
  }
}
