package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import java.time.Instant;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// The strip under the document: what is wrong with it, the most severe first, and when the draft
/// was kept.
public final class DagProblemsView {
  private final DagEditorModel model;
  private final Formats formats;
  private final Texts texts;
  private final ContextMenu all = new ContextMenu();

  @FXML private HBox root;
  @FXML private Button count;
  @FXML private Label words;
  @FXML private Hyperlink fix;
  @FXML private Button next;
  @FXML private Label kept;

  DagProblemsView(DagEditorModel model, Formats formats) {
    this.model = model;
    this.formats = formats;
    this.texts = formats.texts();
  }

  @FXML
  void initialize() {
    var inScene = InScene.of(root);
    model.findings().findingsProperty().when(inScene).subscribe(_ -> show());
    model.findings().atProperty().when(inScene).subscribe(_ -> show());
    model.yaml().badProperty().when(inScene).subscribe(_ -> show());
    model.drafts().keptAtProperty().when(inScene).subscribe(this::kept);
    words.setOnMouseClicked(_ -> model.sight().show(model.findings().shown()));
    all.getStyleClass().add("problem-menu");
    fix.managedProperty().bind(fix.visibleProperty());
    next.managedProperty().bind(next.visibleProperty());
  }

  /// All of them, each leading to where it is.
  @FXML
  void list() {
    if (all.isShowing()) {
      all.hide();
      return;
    }
    var findings = model.findings().findingsProperty().get();
    all.getItems().setAll(findings.stream().map(this::item).toList());
    if (!all.getItems().isEmpty()) {
      all.show(count, Side.TOP, 0, 0);
    }
  }

  private MenuItem item(DagFinding finding) {
    var item = new MenuItem(finding.words(), icon(finding));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> model.sight().show(finding));
    return item;
  }

  private static FontIcon icon(DagFinding finding) {
    return finding.error()
        ? Icons.of("mdi2c-close-circle-outline", "danger-icon")
        : Icons.of("mdi2a-alert", "warning-icon");
  }

  private void kept(@Nullable Instant at) {
    kept.setText(at == null ? "" : texts.get("dag.kept", formats.clock(at)));
  }

  private void show() {
    var problems = model.findings();
    var shown = problems.shown();
    next.setVisible(problems.findingsProperty().get().size() > 1);
    fix.setVisible(false);
    if (shown == null) {
      none();
      return;
    }
    count.setText(
        summary(problems.errors(), problems.findingsProperty().get().size() - problems.errors()));
    count.setGraphic(icon(shown));
    words.setText(shown.words());
    var mends = shown.fix();
    if (mends != null) {
      fix.setVisible(!model.readOnly().get());
      fix.setText(mends.words());
      fix.setOnAction(_ -> model.change("", mends.edit()));
    }
    root.setAccessibleText(count.getText() + ", " + shown.words());
  }

  /// A text that can't be read is not without problems.
  private void none() {
    var readable = model.yaml().readable();
    count.setText(texts.get(readable ? "dag.no-problems" : "dag.obstacle-yaml"));
    count.setGraphic(
        readable
            ? Icons.of("mdi2c-check-circle-outline", "success-icon")
            : Icons.of("mdi2a-alert", "warning-icon"));
    words.setText("");
    root.setAccessibleText(count.getText());
  }

  private String summary(long errors, long warnings) {
    if (errors == 0) {
      return texts.count("dag.warnings", warnings);
    }
    return warnings == 0
        ? texts.count("dag.errors", errors)
        : texts.get(
            "dag.errors-and-warnings",
            texts.count("dag.errors", errors),
            texts.count("dag.warnings", warnings));
  }

  @FXML
  void next() {
    model.sight().cycleFindings(1);
  }
}
