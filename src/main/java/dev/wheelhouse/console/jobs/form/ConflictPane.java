package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Theirs and mine side by side, and the choice between them.
final class ConflictPane extends VBox {
  private final JobFormModel model;
  private final Formats formats;
  private final Texts texts;

  ConflictPane(JobFormModel model, Formats formats, Conflict conflict) {
    this.model = model;
    this.formats = formats;
    this.texts = formats.texts();
    getStyleClass().addAll("card", "conflict");
    var sides = new ScrollPane(rows(conflict.rows()));
    sides.setFitToWidth(true);
    sides.setFocusTraversable(true);
    sides.setAccessibleText(texts.get("job-form.conflict-sides"));
    VBox.setVgrow(sides, Priority.ALWAYS);
    getChildren().addAll(words(conflict), heads(conflict), sides, foot(conflict));
  }

  private Node words(Conflict conflict) {
    var theirs = conflict.theirs();
    var title =
        new Label(
            theirs == null
                ? texts.get("job-form.conflict-gone", conflict.mine().name())
                : texts.get(
                    "job-form.conflict-title",
                    conflict.mine().name(),
                    Integer.toString(theirs.version()),
                    theirs.savedBy(),
                    formats.time(theirs.savedAt(), model.link().now())));
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    var sentence = new Label(texts.get("job-form.conflict-sentence"));
    sentence.getStyleClass().addAll("small", "muted");
    sentence.setWrapText(true);
    var words = new VBox(title, sentence);
    words.getStyleClass().add("conflict-words");
    return words;
  }

  private Node heads(Conflict conflict) {
    var left = head(theirs(conflict.theirs()));
    var right = head(texts.get("job-form.conflict-mine"));
    return columns("conflict-heads", left, right);
  }

  private String theirs(@Nullable SavedDefinition theirs) {
    return theirs == null
        ? texts.get("job-form.conflict-nothing")
        : texts.get("job-form.conflict-theirs", Integer.toString(theirs.version()));
  }

  private static Label head(String words) {
    var label = new Label(words);
    label.getStyleClass().addAll("small", "medium", "muted");
    return label;
  }

  private static GridPane columns(String styleClass, Node left, Node right) {
    var grid = new GridPane();
    grid.getStyleClass().add(styleClass);
    for (var i = 0; i < 2; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(50);
      grid.getColumnConstraints().add(column);
    }
    grid.add(left, 0, 0);
    grid.add(right, 1, 0);
    return grid;
  }

  private static Node rows(List<LineDiff.Row> rows) {
    var lines = new VBox();
    lines.getStyleClass().add("diff");
    for (var row : rows) {
      lines
          .getChildren()
          .add(columns("diff-row", line(row, row.left(), true), line(row, row.right(), false)));
    }
    return lines;
  }

  private static Label line(LineDiff.Row row, String text, boolean left) {
    var missing = row.kind() == (left ? LineDiff.Kind.RIGHT_ONLY : LineDiff.Kind.LEFT_ONLY);
    var same = row.kind() == LineDiff.Kind.SAME;
    var label = new Label((same || missing ? "  " : left ? "− " : "+ ") + text);
    label.setMaxWidth(Double.MAX_VALUE);
    label
        .getStyleClass()
        .addAll("mono", same ? "same" : missing ? "missing" : left ? "gone" : "come");
    return label;
  }

  private Node foot(Conflict conflict) {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var back = button("job-form.conflict-back", "ghost", model::keepEditing);
    var foot = new HBox(space, back);
    if (conflict.theirs() != null) {
      foot.getChildren().add(button("job-form.take-theirs", "take-theirs", model::takeTheirs));
    }
    var mine = button("job-form.create-anew", "primary", model::saveMine);
    if (conflict.theirs() != null) {
      mine.setText(texts.get("job-form.save-mine", Integer.toString(conflict.version())));
    }
    mine.setGraphic(Icons.of("mdi2c-check"));
    mine.setId("save-mine");
    foot.getChildren().add(mine);
    foot.getStyleClass().add("conflict-foot");
    return foot;
  }

  private Button button(String key, String styleClass, Runnable does) {
    var button = new Button(texts.get(key));
    button.getStyleClass().add(styleClass);
    button.setOnAction(_ -> does.run());
    return button;
  }
}
