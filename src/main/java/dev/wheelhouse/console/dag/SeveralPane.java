package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.jobs.form.FormFields;
import dev.wheelhouse.console.jobs.form.KnownNames;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.TriggerRule;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What can be set for several nodes at once.
final class SeveralPane extends VBox {
  private final InspectorModel model;
  private final FormFields fields;
  private final Texts texts;

  SeveralPane(InspectorParts parts) {
    this.model = parts.model();
    this.fields = parts.fields();
    this.texts = fields.texts();
    getStyleClass().add("inspector-sections");
    getChildren().addAll(common(), align());
  }

  private Node common() {
    var mixed = new Label(texts.get("dag.inspector.mixed"));
    mixed.getStyleClass().addAll("small", "muted");
    mixed.setWrapText(true);
    return new InspectorSection(texts, "dag.inspector.for-all")
        .with(
            fields.explained(
                SeveralSheet.RULE,
                "dag.inspector.rule",
                TriggerRule.class,
                RuleSection::words,
                RuleSection::sentence),
            fields.columns(
                fields.known(SeveralSheet.POOL, "job-form.pool", KnownNames::pools),
                fields.line(SeveralSheet.PRIORITY, "job-form.priority", "mono-field")),
            mixed);
  }

  private Node align() {
    var buttons = new FlowPane();
    buttons.getStyleClass().add("align-buttons");
    for (var way : Alignment.values()) {
      buttons.getChildren().add(button(words(way), icon(way), () -> model.edits().align(way)));
    }
    buttons
        .getChildren()
        .addAll(
            button(
                "dag.inspector.distribute-across",
                "mdi2d-distribute-horizontal-center",
                () -> model.edits().distribute(true)),
            button(
                "dag.inspector.distribute-down",
                "mdi2d-distribute-vertical-center",
                () -> model.edits().distribute(false)));
    return new InspectorSection(texts, "dag.inspector.align").with(buttons);
  }

  private Button button(String key, String icon, Runnable does) {
    var button = new Button("", Icons.of(icon));
    button.getStyleClass().add("icon-only");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setOnAction(_ -> does.run());
    return button;
  }

  private static String words(Alignment way) {
    return switch (way) {
      case LEFT -> "dag.inspector.align-left";
      case CENTRE -> "dag.inspector.align-centre";
      case RIGHT -> "dag.inspector.align-right";
      case TOP -> "dag.inspector.align-top";
      case MIDDLE -> "dag.inspector.align-middle";
      case BOTTOM -> "dag.inspector.align-bottom";
    };
  }

  private static String icon(Alignment way) {
    return switch (way) {
      case LEFT -> "mdi2a-align-horizontal-left";
      case CENTRE -> "mdi2a-align-horizontal-center";
      case RIGHT -> "mdi2a-align-horizontal-right";
      case TOP -> "mdi2a-align-vertical-top";
      case MIDDLE -> "mdi2a-align-vertical-center";
      case BOTTOM -> "mdi2a-align-vertical-bottom";
    };
  }
}
