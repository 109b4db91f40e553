package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The difference to a version, over the canvas; the nodes that differ are marked there.
final class DifferenceCard extends VBox {
  private final Texts texts;
  private final Label title = new Label();
  private final DifferencePane lines;

  private DifferenceCard(DagEditorModel model, Formats formats) {
    this.texts = formats.texts();
    this.lines = new DifferencePane(texts, model.sight()::reveal);
    getStyleClass().addAll("card", "difference-card");
    title.getStyleClass().add("strong");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var close = new Button("", Icons.of("mdi2c-close"));
    close.getStyleClass().addAll("ghost", "icon-only");
    close.setAccessibleText(texts.get("dialog.close"));
    close.setOnAction(_ -> model.difference().shownProperty().set(false));
    var head = new HBox(title, space, close);
    head.getStyleClass().add("difference-head");
    var scroll = new ScrollPane(lines);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.prefViewportHeightProperty().bind(lines.heightProperty());
    setMaxHeight(USE_PREF_SIZE);
    getChildren().addAll(head, scroll);
  }

  static void into(StackPane place, DagEditorModel model, Formats formats) {
    var card = new DifferenceCard(model, formats);
    place.getChildren().add(card);
    place.setPickOnBounds(false);
    var inScene = InScene.of(place);
    model.difference().shownProperty().when(inScene).subscribe(place::setVisible);
    model.difference().comparedProperty().when(inScene).subscribe(card::show);
  }

  private void show(Compared compared) {
    var with = compared.with();
    if (with != null) {
      title.setText(texts.get("dag.diff-with", Integer.toString(with.version())));
      lines.show(compared);
    }
  }
}
