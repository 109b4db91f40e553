package dev.wheelhouse.console.versions;

import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Differences by field: its path, what was, what is.
public final class DifferenceRows {
  private static final int MOST = 500;
  private static final int LONGEST = 600;
  private static final double[] SHARES = {36, 32, 32};

  private final Texts texts;

  public DifferenceRows(Texts texts) {
    this.texts = texts;
  }

  /// @param before and `after` the headings
  public GridPane of(List<Field> fields, String before, String after) {
    var grid = new GridPane();
    grid.getStyleClass().add("difference-rows");
    for (var share : SHARES) {
      var column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    grid.addRow(0, head(texts.get("versions.field")), head(before), head(after));
    for (var field : fields.subList(0, Math.min(MOST, fields.size()))) {
      grid.addRow(
          grid.getRowCount(),
          cell(field.path(), "medium"),
          value(field.before()),
          value(field.after()));
    }
    if (fields.size() > MOST) {
      grid.addRow(
          grid.getRowCount(), cell(texts.count("versions.more", fields.size() - MOST), "muted"));
    }
    return grid;
  }

  private static Label head(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("small", "medium", "muted");
    return label;
  }

  private Node value(String json) {
    if (json.isEmpty()) {
      return cell(texts.get("versions.not-there"), "subtle");
    }
    var shown = json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
    var label = cell(shown, "mono");
    if (!shown.equals(json)) {
      Tips.onHover(label, () -> json);
    }
    return label;
  }

  private static Label cell(String words, String styleClass) {
    var label = new Label(words);
    label.getStyleClass().addAll("small", styleClass);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }
}
