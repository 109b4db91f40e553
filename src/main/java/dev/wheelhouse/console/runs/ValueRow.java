package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Clip;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A value of which one line is shown, and which can be copied. A longer one unfolds into a field
/// where it can be read as a whole, and folds again.
final class ValueRow extends VBox {
  private static final int LINE = 60;
  private static final int ROWS = 8;

  private final Texts texts;
  private final String text;
  private final Hyperlink fold = new Hyperlink();
  private final TextArea all = new TextArea();
  private final Label line = new Label();

  /// @param before what the value is called
  ValueRow(String id, String text, Texts texts, Node... before) {
    this.texts = texts;
    this.text = text;
    setId(id);
    line.setText(firstLine(text));
    line.getStyleClass().addAll("mono", "output-value");
    line.setMinWidth(0);
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    var cells = new HBox(before);
    cells.getChildren().add(line);
    cells.getStyleClass().add("output-cells");
    getChildren().add(cells);
    if (text.length() > LINE || text.contains("\n")) {
      foldable(cells);
    }
    cells.getChildren().add(copy());
  }

  private Button copy() {
    var copy = new Button("", Icons.of("mdi2c-content-copy"));
    copy.getStyleClass().addAll("ghost", "icon-only", "value-copy");
    copy.setAccessibleText(texts.get("outputs.copy"));
    Tips.onHover(copy, copy::getAccessibleText);
    copy.setOnAction(_ -> Clip.copy(text));
    return copy;
  }

  private void foldable(HBox cells) {
    fold.setMinWidth(Hyperlink.USE_PREF_SIZE);
    fold.getStyleClass().add("output-fold");
    fold.setOnAction(_ -> show(!all.isVisible()));
    all.setEditable(false);
    all.setWrapText(true);
    all.setPrefRowCount(ROWS);
    all.getStyleClass().addAll("mono", "output-all");
    all.setAccessibleText(getId());
    cells.getChildren().add(fold);
    getChildren().add(all);
    show(false);
  }

  private void show(boolean whole) {
    all.setText(whole ? text : "");
    all.setVisible(whole);
    all.setManaged(whole);
    line.setVisible(!whole);
    fold.setText(texts.get(whole ? "outputs.fold" : "outputs.show-all"));
  }

  private static String firstLine(String text) {
    var end = text.indexOf('\n');
    var first = end < 0 ? text : text.substring(0, end) + " …";
    return first.length() <= 10 * LINE ? first : first.substring(0, 10 * LINE) + "…";
  }
}
