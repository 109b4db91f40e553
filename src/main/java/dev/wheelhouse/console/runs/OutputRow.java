package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.Output;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a run handed on under one name: its type and its value, of which one line is shown. A
/// longer value unfolds into a field that can be read and copied, and folds again.
final class OutputRow extends VBox {
  private static final int LINE = 60;
  private static final int ROWS = 8;

  private final Texts texts;
  private final String text;
  private final Hyperlink fold = new Hyperlink();
  private final TextArea all = new TextArea();
  private final Label line = new Label();

  OutputRow(Map.Entry<String, Output> output, Texts texts) {
    this.texts = texts;
    text = output.getValue().text();
    line.setText(firstLine(text));
    line.getStyleClass().addAll("mono", "output-value");
    line.setMinWidth(0);
    line.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    var cells = new HBox(name(output.getKey()), type(output.getValue()), line);
    cells.getStyleClass().add("output-cells");
    getChildren().add(cells);
    setId("output-" + output.getKey());
    if (text.length() > LINE || text.contains("\n")) {
      foldable(cells);
    }
  }

  private static Label name(String name) {
    var label = new Label(name);
    label.getStyleClass().addAll("mono", "output-name");
    Tips.onHover(label, label::getText);
    return label;
  }

  private static String key(Output.Type type) {
    return switch (type) {
      case TEXT -> "start-job.type-text";
      case INTEGER -> "start-job.type-integer";
      case DECIMAL -> "start-job.type-decimal";
      case BOOLEAN -> "start-job.type-boolean";
      case DATE -> "start-job.type-date";
      case LIST -> "start-job.type-list";
    };
  }

  private Label type(Output output) {
    var label = new Label(texts.get(key(output.type())));
    label.getStyleClass().addAll("small", "muted", "output-type");
    return label;
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
