package dev.wheelhouse.console.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A bordered surface with an optional header row.
public final class Card extends VBox {
  public Card() {
    getStyleClass().add("card");
  }

  public Card(String icon, String title, Node body) {
    this();
    var heading = new Label(title);
    heading.getStyleClass().add("strong");
    var header = new HBox(Icons.of(icon), heading);
    header.getStyleClass().add("card-header");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(header, body);
  }
}
