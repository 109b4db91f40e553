package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.http.wire.DefinitionJson;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A node as it stands in the text of its DAG, to read and to copy.
final class CodePart {
  private static final int ROWS = 28;

  private final InspectorModel model;
  private final InspectorParts parts;
  private final Texts texts;
  private final TextArea code = new TextArea();

  CodePart(InspectorParts parts) {
    this.model = parts.model();
    this.parts = parts;
    this.texts = parts.formats().texts();
  }

  Node node() {
    code.setId("node-code");
    code.setEditable(false);
    code.setPrefRowCount(ROWS);
    code.getStyleClass().addAll("mono-field", "inspector-code");
    code.setAccessibleText(texts.get("dag.inspector.code"));
    VBox.setVgrow(code, Priority.ALWAYS);
    var copy = new Button(texts.get("dag.inspector.copy"), Icons.of("mdi2c-content-copy"));
    copy.setId("copy-code");
    copy.getStyleClass().addAll("small", "ghost");
    copy.setOnAction(
        _ ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, code.getText())));
    parts.fields().document(code).subscribe(_ -> show());
    return new InspectorSection(texts, "dag.inspector.code").beside(copy).with(code);
  }

  private void show() {
    var yaml = model.node().map(DefinitionJson::writeYaml).orElse("");
    if (!yaml.equals(code.getText())) {
      code.setText(yaml);
    }
  }
}
