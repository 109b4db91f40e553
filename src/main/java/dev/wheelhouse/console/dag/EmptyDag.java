package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands on the canvas while there is no node: the ghost of the first one, and templates.
final class EmptyDag extends VBox {
  EmptyDag(EditCommands edits, DagEditorModel model, Texts texts) {
    getStyleClass().add("empty-dag");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var ghost = new Button(texts.get("dag.first-step"), Icons.of("mdi2p-plus"));
    ghost.setId("first-step");
    ghost.getStyleClass().add("ghost-node");
    ghost.setOnAction(_ -> edits.inserts().insert(Part.SHELL));
    var hint = new Label(texts.get("dag.first-step-says"));
    hint.getStyleClass().addAll("small", "muted");
    hint.setWrapText(true);
    var templates = new HBox();
    templates.getStyleClass().add("templates");
    for (var template : Template.values()) {
      var button = new Button(texts.get(template.textKey()), Icons.of(template.icon()));
      button.setId("template-" + template.word());
      button.setMinWidth(Button.USE_PREF_SIZE);
      button.setOnAction(
          _ -> {
            model.change("", template::into);
            model.sight().begunAnew();
          });
      templates.getChildren().add(button);
    }
    getChildren().addAll(ghost, hint, templates);
  }
}
