package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.jobs.form.FieldMessage;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The parameters of a node's job: those that the node gives a value of its own as fields, the
/// others with the value that they have anyway.
final class NodeValuesPart {
  private static final String HIDDEN = "••••••••";

  private final InspectorModel model;
  private final FormFields fields;
  private final Texts texts;
  private final VBox rows = new VBox();
  private final Label none;
  private List<GivenValue> shown = List.of();

  NodeValuesPart(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.texts = fields.texts();
    this.none = new Label(texts.get("dag.inspector.no-values"));
  }

  Node node() {
    rows.getStyleClass().add("inspector-values");
    none.getStyleClass().addAll("small", "muted");
    none.setWrapText(true);
    none.managedProperty().bind(none.visibleProperty());
    var add = new Button(texts.get("dag.inspector.add-value"));
    add.setId("add-node-value");
    add.getStyleClass().addAll("small", "ghost", "link-button");
    add.setOnAction(_ -> add("", ""));
    fields.document(rows).subscribe(this::show);
    model.jobProperty().when(InScene.of(rows)).subscribe(_ -> show(fields.model().fields()));
    return new InspectorSection(texts, "job-form.parameters")
        .marked(fields, NodeTexts.PARAMETERS)
        .beside(add)
        .with(none, rows);
  }

  private void show(JobFields now) {
    var all = GivenValue.all(now, model.jobProperty().getValue(), model.dag());
    none.setVisible(all.isEmpty());
    // A field keeps its node while its own text changes, and with it the caret.
    if (!places(all).equals(places(shown))) {
      rows.getChildren().setAll(all.stream().map(this::row).toList());
    }
    shown = all;
  }

  private static List<GivenValue> places(List<GivenValue> all) {
    return all.stream()
        .map(
            it ->
                it.from() == GivenValue.From.NODE
                    ? new GivenValue("", it.from(), it.row(), it.value())
                    : it)
        .toList();
  }

  private Node row(GivenValue given) {
    return given.from() == GivenValue.From.NODE ? ownValue(given) : inherited(given);
  }

  private Node ownValue(GivenValue given) {
    var namePath = JobFields.path(NodeTexts.PARAMETERS, given.row(), "name");
    var name = input(namePath, "job-form.variable-name");
    name.getStyleClass().add("value-name");
    var value =
        input(
            JobFields.path(NodeTexts.PARAMETERS, given.row(), "value"), "job-form.variable-value");
    HBox.setHgrow(value, Priority.ALWAYS);
    var remove = new Button("", Icons.of("mdi2c-close"));
    remove.getStyleClass().addAll("ghost", "icon-only", "small");
    name(remove, "dag.inspector.remove-value");
    remove.setOnAction(
        _ -> fields.model().change(it -> it.remove(NodeTexts.PARAMETERS, given.row())));
    var line = new HBox(name, value, remove);
    line.getStyleClass().addAll("row-line", "value-line");
    var message = new FieldMessage(texts, fields.links()::carryOut);
    fields
        .model()
        .problems()
        .shownProperty()
        .when(InScene.of(message))
        .subscribe(it -> message.show(it.get(namePath)));
    return new VBox(line, message);
  }

  private TextField input(String path, String nameKey) {
    var input = fields.lineInput(path, "mono-field");
    input.setAccessibleText(texts.get(nameKey));
    input.setPromptText(texts.get(nameKey));
    return input;
  }

  private Node inherited(GivenValue given) {
    var name = new Label(given.name());
    name.getStyleClass().addAll("mono", "value-name");
    var secret = given.from() == GivenValue.From.SECRET;
    var value = new Label(secret ? HIDDEN : given.value());
    value.getStyleClass().addAll("mono", "value");
    value.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(value, Priority.ALWAYS);
    var line = new HBox(name, value, whence(given));
    line.getStyleClass().add("value-line");
    if (given.from() != GivenValue.From.ITEM) {
      line.getChildren().add(override(given));
    }
    if (!value.getText().isBlank() && !secret) {
      value.setTooltip(new Tooltip(given.value()));
    }
    return line;
  }

  private Node whence(GivenValue given) {
    return switch (given.from()) {
      case ITEM -> tag("dag.inspector.from-item", "accent");
      case DAG -> tag("dag.inspector.from-dag", "plain");
      case JOB, NODE -> tag("dag.inspector.from-job", "plain");
      case SECRET -> {
        var lock = new Label("", Icons.of("mdi2l-lock-outline"));
        lock.setTooltip(new Tooltip(texts.get("dag.inspector.from-secret", given.value())));
        lock.setAccessibleText(texts.get("dag.inspector.from-secret", given.value()));
        yield lock;
      }
    };
  }

  private Label tag(String key, String styleClass) {
    var tag = new Label(texts.get(key));
    tag.getStyleClass().addAll("tag", styleClass);
    tag.setMinWidth(Label.USE_PREF_SIZE);
    return tag;
  }

  private Button override(GivenValue given) {
    var button = new Button("", Icons.of("mdi2p-pencil-outline"));
    button.getStyleClass().addAll("ghost", "icon-only", "small");
    name(button, "dag.inspector.give-value");
    button.setOnAction(_ -> add(given.name(), given.value()));
    return button;
  }

  private void name(Button button, String key) {
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
  }

  private void add(String name, String value) {
    var index = fields.model().fields().rows(NodeTexts.PARAMETERS).size();
    fields.model().change(it -> it.add(NodeTexts.PARAMETERS, Map.of("name", name, "value", value)));
    fields
        .input(JobFields.path(NodeTexts.PARAMETERS, index, name.isEmpty() ? "name" : "value"))
        .ifPresent(Node::requestFocus);
  }
}
