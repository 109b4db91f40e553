package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Values by name as rows, such as the variables of an environment.
public final class NamedValuesPane extends VBox {
  private final FormFields fields;
  private final String list;

  /// @param list of the rows
  /// @param titleKey what they are
  /// @param addKey the button that adds one
  public NamedValuesPane(FormFields fields, String list, String titleKey, String addKey) {
    this.fields = fields;
    this.list = list;
    var texts = fields.texts();
    var title = new Label(texts.get(titleKey));
    title.getStyleClass().addAll("small", "medium", "muted");
    var add = new Button(texts.get(addKey), Icons.of("mdi2p-plus"));
    add.setId("add-" + list.replace('.', '-'));
    add.getStyleClass().addAll("small", "ghost");
    add.setOnAction(_ -> add());
    var head = new HBox(title, add);
    head.getStyleClass().add("rows-head");
    getChildren().addAll(head, new RowsPane(fields, list, this::row));
  }

  private void add() {
    var index = fields.model().fields().rows(list).size();
    fields.model().change(it -> it.add(list, Map.of("name", "", "value", "")));
    fields.model().problems().goTo(JobFields.path(list, index, "name"));
  }

  private Node row(int index) {
    var namePath = JobFields.path(list, index, "name");
    var name = input(namePath, "job-form.variable-name");
    var value = input(JobFields.path(list, index, "value"), "job-form.variable-value");
    HBox.setHgrow(value, Priority.ALWAYS);
    var line = new HBox(name, value, remove(index));
    line.getStyleClass().add("row-line");
    var message = new FieldMessage(fields.texts(), fields.links()::carryOut);
    fields
        .model()
        .problems()
        .shownProperty()
        .when(InScene.of(message))
        .subscribe(shown -> message.show(shown.get(namePath)));
    return new VBox(line, message);
  }

  private TextField input(String path, String nameKey) {
    var words = fields.texts().get(nameKey);
    var input = fields.lineInput(path, "mono-field");
    input.setAccessibleText(words);
    input.setPromptText(words);
    return input;
  }

  private Button remove(int index) {
    var words = fields.texts().get("job-form.remove-value");
    var remove = new Button("", Icons.of("mdi2d-delete-outline"));
    remove.getStyleClass().addAll("ghost", "icon-only");
    remove.setAccessibleText(words);
    remove.setTooltip(new Tooltip(words));
    remove.setOnAction(_ -> fields.model().change(it -> it.remove(list, index)));
    return remove;
  }
}
