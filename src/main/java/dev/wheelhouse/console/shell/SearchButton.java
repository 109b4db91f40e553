package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The search field of the header: looks like one, and opens the palette, which is one.
final class SearchButton extends Button {
  SearchButton(Action palette, Texts texts) {
    setId("open-palette");
    getStyleClass().add("header-search");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(texts.get("palette.prompt"));
    var prompt = new Label(texts.get("palette.prompt"));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var keys = new KeyCaps(palette.shortcut().map(Shortcut::caps).orElse(List.of()));
    keys.setMinWidth(USE_PREF_SIZE);
    var row = new HBox(Icons.of("mdi2m-magnify"), prompt, space, keys);
    row.getStyleClass().add("header-search-row");
    row.setMouseTransparent(true);
    row.prefWidthProperty().bind(widthProperty().subtract(22));
    setGraphic(row);
    setOnAction(_ -> palette.perform());
  }
}
