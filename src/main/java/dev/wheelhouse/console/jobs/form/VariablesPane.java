package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The variables that the process gets beside the engine's own.
final class VariablesPane extends VBox {
  private final FormFields fields;

  VariablesPane(FormFields fields) {
    this.fields = fields;
    var texts = fields.texts();
    var title = new Label(texts.get("job-form.environment"));
    title.getStyleClass().addAll("small", "medium", "muted");
    var add = new Button(texts.get("job-form.add-variable"), Icons.of("mdi2p-plus"));
    add.setId("add-variable");
    add.getStyleClass().addAll("small", "ghost");
    add.setOnAction(_ -> add());
    var head = new HBox(title, add);
    head.getStyleClass().add("rows-head");
    getChildren().addAll(head, new RowsPane(fields, JobFields.ENVIRONMENT, this::row));
  }

  private void add() {
    var document = fields.model().document();
    var index = document.document().fields().rows(JobFields.ENVIRONMENT).size();
    document.change(it -> it.add(JobFields.ENVIRONMENT, Map.of("name", "", "value", "")));
    fields.model().problems().goTo(JobFields.path(JobFields.ENVIRONMENT, index, "name"));
  }

  private Node row(int index) {
    var texts = fields.texts();
    var namePath = JobFields.path(JobFields.ENVIRONMENT, index, "name");
    var name = fields.lineInput(namePath, "mono-field");
    name.setAccessibleText(texts.get("job-form.variable-name"));
    name.setPromptText(texts.get("job-form.variable-name"));
    var value =
        fields.lineInput(JobFields.path(JobFields.ENVIRONMENT, index, "value"), "mono-field");
    value.setAccessibleText(texts.get("job-form.variable-value"));
    value.setPromptText(texts.get("job-form.variable-value"));
    HBox.setHgrow(value, Priority.ALWAYS);
    var remove = new Button("", Icons.of("mdi2d-delete-outline"));
    remove.getStyleClass().addAll("ghost", "icon-only");
    remove.setAccessibleText(texts.get("job-form.remove-variable"));
    remove.setTooltip(new Tooltip(texts.get("job-form.remove-variable")));
    remove.setOnAction(
        _ -> fields.model().document().change(it -> it.remove(JobFields.ENVIRONMENT, index)));
    var line = new HBox(name, value, remove);
    line.getStyleClass().add("row-line");
    var message = new FieldMessage(texts, fields.links()::carryOut);
    fields
        .model()
        .problems()
        .shownProperty()
        .when(InScene.of(message))
        .subscribe(shown -> message.show(shown.get(namePath)));
    return new VBox(line, message);
  }
}
