package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.model.definition.SavedDefinition;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A job or DAG in the list: kind, name and description, and when it fires.
public final class DefinitionCell extends ListCell<SavedDefinition> {
  private final DefinitionWords words;

  public DefinitionCell(DefinitionWords words) {
    this.words = words;
    // The list's width is the cell's: a long description is cut, the list never scrolls sideways.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable SavedDefinition item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null ? null : row(item));
    setAccessibleText(item == null ? null : spoken(item));
  }

  private HBox row(SavedDefinition item) {
    var definition = item.definition();
    var names = new VBox(label(definition.name(), "strong"));
    var description = definition.naming().description();
    if (!description.isEmpty()) {
      names.getChildren().add(label(description, "small", "muted"));
    }
    names.getStyleClass().add("words");
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    var row =
        new HBox(
            Icons.of(DefinitionWords.icon(definition), "large"),
            names,
            label(words.schedule(item), "small", "subtle", "schedule"));
    row.getStyleClass().add("definition-row");
    return row;
  }

  private String spoken(SavedDefinition item) {
    var definition = item.definition();
    return String.join(
        ", ",
        words.kind(definition),
        definition.name(),
        definition.naming().description(),
        words.schedule(item));
  }

  private static Label label(String text, String... styleClasses) {
    var label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
