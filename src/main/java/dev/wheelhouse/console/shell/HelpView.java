package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keyboard map, made from the actions themselves, in two columns that can be searched.
public final class HelpView {
  private final KeyMap keyMap;
  private final Texts texts;

  @FXML private TextField filter;
  @FXML private HBox columns;

  public HelpView(ActionRegistry actions, Texts texts) {
    this.keyMap = KeyMap.of(actions, texts);
    this.texts = texts;
  }

  @FXML
  void initialize() {
    filter.textProperty().map(keyMap::matching).subscribe(this::show);
  }

  private void show(KeyMap shown) {
    columns.getChildren().clear();
    if (shown.blocks().isEmpty()) {
      var nothing = new Label(texts.get("help.nothing"));
      nothing.getStyleClass().add("muted");
      columns.getChildren().add(nothing);
      return;
    }
    for (var blocks : shown.columns()) {
      var column = new VBox();
      column.getStyleClass().add("key-column");
      blocks.forEach(block -> column.getChildren().add(block(block)));
      columns.getChildren().add(column);
    }
  }

  private static Node block(KeyMap.Block block) {
    var grid = new GridPane();
    grid.getStyleClass().add("key-grid");
    var heading = new Label(block.title());
    heading.getStyleClass().addAll("strong", "key-group");
    grid.add(heading, 0, 0, 2, 1);
    for (var line : block.lines()) {
      var caps = new KeyCaps(line.caps());
      caps.setMinWidth(HBox.USE_PREF_SIZE);
      var place = new HBox(caps);
      place.getStyleClass().add("key-place");
      var words = new Label(line.words());
      words.setWrapText(true);
      grid.addRow(grid.getRowCount(), place, words);
    }
    return grid;
  }
}
