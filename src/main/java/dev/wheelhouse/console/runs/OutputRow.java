package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.run.Output;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What a run handed on under one name: its type and its value.
final class OutputRow {
  private OutputRow() {}

  static Node of(Map.Entry<String, Output> output, Texts texts) {
    var value = output.getValue();
    return new ValueRow(
        "output-" + output.getKey(),
        value.text(),
        texts,
        name(output.getKey()),
        type(value.type(), texts));
  }

  private static Label name(String name) {
    var label = new Label(name);
    label.getStyleClass().addAll("mono", "output-name");
    Tips.onHover(label, label::getText);
    return label;
  }

  private static Label type(Output.Type type, Texts texts) {
    var label = new Label(texts.get(key(type)));
    label.getStyleClass().addAll("small", "muted", "output-type");
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
}
