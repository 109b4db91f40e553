package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.util.Comparator;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The nodes that took longest in the last runs, as rows that lead to them.
final class DagFiguresPart {
  private static final int MOST = 6;

  private final InspectorModel model;
  private final Formats formats;
  private final Texts texts;
  private final VBox rows = new VBox();

  DagFiguresPart(InspectorParts parts) {
    this.model = parts.model();
    this.formats = parts.formats();
    this.texts = formats.texts();
  }

  Node node() {
    rows.getStyleClass().add("inspector-runs");
    rows.setId("dag-figures");
    model.context().seen().figures().when(InScene.of(rows)).subscribe(this::show);
    return new InspectorSection(texts, "dag.inspector.slowest").with(rows);
  }

  private void show(Map<String, NodeFigures> figures) {
    rows.getChildren()
        .setAll(
            figures.entrySet().stream()
                .filter(it -> it.getValue().runs() > 0)
                .sorted(
                    Comparator.comparing((Map.Entry<String, NodeFigures> it) -> it.getValue().p95())
                        .reversed())
                .limit(MOST)
                .map(it -> row(it.getKey(), it.getValue()))
                .toList());
    if (rows.getChildren().isEmpty()) {
      var none = new Label(texts.get("dag.inspector.no-figures"));
      none.getStyleClass().addAll("small", "muted");
      none.setWrapText(true);
      rows.getChildren().add(none);
    }
  }

  private Node row(String key, NodeFigures figures) {
    var name = new Label(key);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var words =
        new Label(
            texts.get(
                "dag.figures",
                formats.duration(figures.median()),
                formats.duration(figures.p95()),
                Formats.percent((double) figures.failed() / figures.runs())));
    words.getStyleClass().addAll("small", "muted");
    words.setMinWidth(Label.USE_PREF_SIZE);
    var line = new HBox(name, words);
    line.getStyleClass().add("run-line");
    var row = new Button("", line);
    row.getStyleClass().setAll("button", "inspector-run");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(16));
    row.setAccessibleText(key + ", " + words.getText());
    row.setOnAction(_ -> model.context().wishes().choose(Chosen.of(key)));
    return row;
  }
}
