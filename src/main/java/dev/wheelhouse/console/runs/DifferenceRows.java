package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.Diagnosis.Difference;
import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.shell.ClockModel;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is not as it was, field by field: what went in one line, what came in the next.
final class DifferenceRows {
  private final RunWords words;
  private final ClockModel clock;
  private final Texts texts;

  DifferenceRows(RunWords words, ClockModel clock) {
    this.words = words;
    this.clock = clock;
    this.texts = words.texts();
  }

  List<Node> nodes(List<? extends Difference> differences) {
    return differences.stream().flatMap(this::rows).toList();
  }

  private Stream<Node> rows(Difference difference) {
    return switch (difference) {
      case Difference.Definition it ->
          Stream.concat(Stream.of(saved(it)), it.fields().stream().map(this::field));
      case Difference.Parameter(var name, var before, var after) ->
          Stream.of(field(new Field(texts.get("difference.parameter", name), before, after)));
      case Difference.Took(var before, var after) ->
          Stream.of(
              line(
                  "mdi2c-clock-outline",
                  texts.get(
                      "difference.took",
                      words.formats().duration(after),
                      words.formats().duration(before))));
      case Difference.Worker(var before, var after) ->
          Stream.of(line("mdi2s-server", texts.get("difference.worker", after, before)));
    };
  }

  private Node saved(Difference.Definition it) {
    var at = words.formats().time(it.savedAt(), clock.now());
    return line(
        "mdi2v-vector-difference",
        texts.get(
            "difference.definition",
            Integer.toString(it.from()),
            Integer.toString(it.to()),
            it.by(),
            at));
  }

  private static Node line(String icon, String words) {
    var label = new Label(words, Icons.of(icon, "in-row"));
    label.getStyleClass().addAll("small", "difference-line");
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private Node field(Field field) {
    var path = new Label(field.path());
    path.getStyleClass().addAll("mono", "tiny", "muted", "difference-path");
    var box = new VBox(path);
    box.getStyleClass().add("difference");
    if (!field.before().isEmpty()) {
      box.getChildren().add(value("−", field.before(), "gone"));
    }
    if (!field.after().isEmpty()) {
      box.getChildren().add(value("+", field.after(), "come"));
    }
    box.setAccessibleText(
        texts.get("difference.accessible", field.path(), field.before(), field.after()));
    return box;
  }

  private static Node value(String sign, String value, String styleClass) {
    var mark = new Label(sign);
    mark.getStyleClass().addAll("mono", "tiny");
    mark.setMinWidth(Label.USE_PREF_SIZE);
    var text = new Label(value);
    text.getStyleClass().addAll("mono", "tiny");
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    Tips.onHover(text, () -> value);
    var row = new HBox(mark, text);
    row.getStyleClass().addAll("difference-value", styleClass);
    return row;
  }
}
