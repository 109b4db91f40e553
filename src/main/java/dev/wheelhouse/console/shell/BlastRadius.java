package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Sentence;
import dev.wheelhouse.console.shell.Confirmation.Consequence;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What an action would touch, one line each (U8); not there when it touches nothing. [BlastWords]
/// puts a preview into its lines.
public final class BlastRadius extends VBox {
  public BlastRadius() {
    this(List.of());
  }

  public BlastRadius(List<Consequence> lines) {
    getStyleClass().add("consequences");
    managedProperty().bind(visibleProperty());
    show(lines);
  }

  public void show(List<Consequence> lines) {
    getChildren().setAll(lines.stream().map(BlastRadius::row).toList());
    setVisible(!lines.isEmpty());
    if (!lines.isEmpty()) {
      getChildren().getLast().getStyleClass().add("last");
    }
  }

  private static Node row(Consequence line) {
    var icon = Icons.of(line.icon());
    if (line.caution()) {
      icon.getStyleClass().add("warning-icon");
    }
    var sentence = new Sentence();
    sentence.show(line.words());
    sentence.setMinWidth(0);
    sentence.setMaxHeight(USE_PREF_SIZE);
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var row = new HBox(icon, sentence);
    row.getStyleClass().add("consequence");
    row.setFillHeight(false);
    return row;
  }
}
