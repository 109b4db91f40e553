package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What a document changes of the deployed version, a line each; a click shows the node.
final class DifferencePane extends VBox {
  private final Texts texts;
  private final Consumer<String> show;

  /// @param show shows a node
  DifferencePane(Texts texts, Consumer<String> show) {
    this.texts = texts;
    this.show = show;
    getStyleClass().add("difference-list");
  }

  void show(Compared compared) {
    getChildren().clear();
    var from = compared.with();
    if (from != null) {
      show(compared.difference(), new ChangeWords(texts, from.definition(), compared.draft()));
    }
  }

  private void show(DraftDifference difference, ChangeWords words) {
    difference.changes().forEach(it -> getChildren().add(line(it, words.of(it))));
    if (difference.changes().isEmpty()) {
      var none = new Label(texts.get("dag.no-difference"));
      none.getStyleClass().addAll("small", "muted");
      getChildren().add(none);
    }
  }

  private Node line(DraftChange change, String words) {
    var line = new Button(words, Icons.of(icon(change), "in-row", style(change)));
    line.getStyleClass().addAll("ghost", "difference-line");
    line.setMnemonicParsing(false);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.setOnAction(_ -> show.accept(change.key()));
    return line;
  }

  private static String icon(DraftChange change) {
    return switch (change.kind()) {
      case NODE_ADDED, EDGE_ADDED -> "mdi2p-plus";
      case NODE_REMOVED, EDGE_REMOVED -> "mdi2m-minus";
      case NODE_CHANGED, EDGE_CHANGED, DAG_CHANGED -> "mdi2v-vector-difference";
    };
  }

  private static String style(DraftChange change) {
    return switch (change.kind()) {
      case NODE_ADDED, EDGE_ADDED -> "success-icon";
      case NODE_REMOVED, EDGE_REMOVED -> "danger-icon";
      case NODE_CHANGED, EDGE_CHANGED, DAG_CHANGED -> "warning-icon";
    };
  }
}
