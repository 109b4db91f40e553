package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.yaml.YamlArea;
import dev.wheelhouse.http.wire.DefinitionJson;
import dev.wheelhouse.http.wire.YamlPlaces;
import dev.wheelhouse.model.definition.Problem;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A node as it stands in the text of its DAG, to read and to copy. Where something is wrong with
/// it, the line is marked and the reason stands below; the whole text is edited as the DAG's.
final class CodePart {
  private static final double LINE = 16.5;
  private static final double FRAME = 36;
  private static final int MOST_LINES = 34;

  private final InspectorModel model;
  private final InspectorParts parts;
  private final Texts texts;
  private final YamlArea code;
  private final Label fault =
      new Label("", Icons.of("mdi2c-close-circle-outline", "in-row", "danger-icon"));

  CodePart(InspectorParts parts) {
    this.model = parts.model();
    this.parts = parts;
    this.texts = parts.formats().texts();
    this.code = new YamlArea(texts.get("dag.inspector.code"), _ -> {});
  }

  Node node() {
    code.setId("node-code");
    code.editable(false);
    fault.setId("node-code-fault");
    fault.getStyleClass().addAll("small", "danger-text", "yaml-note");
    fault.setWrapText(true);
    fault.setMinHeight(Region.USE_PREF_SIZE);
    fault.setMaxWidth(Double.MAX_VALUE);
    fault.managedProperty().bind(fault.visibleProperty());
    var copy = new Button(texts.get("dag.inspector.copy"), Icons.of("mdi2c-content-copy"));
    copy.setId("copy-code");
    copy.getStyleClass().addAll("small", "ghost");
    copy.setOnAction(
        _ -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code.text())));
    parts.fields().document(code).subscribe(_ -> show());
    model.context().seen().problems().when(InScene.of(code)).subscribe(_ -> show());
    var card = new VBox(code, fault);
    card.getStyleClass().addAll("card", "inspector-code");
    return new InspectorSection(texts, "dag.inspector.code").beside(copy).with(card);
  }

  private void show() {
    var yaml = model.node().map(DefinitionJson::writeYaml).orElse("");
    code.show(yaml);
    code.setPrefHeight(FRAME + LINE * Math.min(MOST_LINES, yaml.lines().count()));
    var wrong = model.problemsOfNode().stream().findFirst();
    code.mark(wrong.map(it -> line(yaml, it)).orElse(0));
    code.showMarked();
    fault.setText(wrong.map(Problem::message).orElse(""));
    fault.setVisible(wrong.isPresent());
  }

  /// What is wrong with the node as a whole stands at its key.
  private static int line(String yaml, Problem problem) {
    return Math.max(1, YamlPlaces.of(yaml).line(problem.path()));
  }
}
