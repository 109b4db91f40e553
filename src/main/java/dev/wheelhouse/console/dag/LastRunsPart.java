package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.NodeFigures;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.MessagePane;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.shell.Faults;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import dev.wheelhouse.model.run.Output;
import java.time.Duration;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// How a node did lately: its figures, its last runs as rows that open them, and what the last one
/// handed on.
final class LastRunsPart {
  private final InspectorModel model;
  private final Formats formats;
  private final Texts texts;
  private final Label figures = new Label();
  private final VBox rows = new VBox();
  private final VBox outputs = new VBox();
  private final InspectorSection handedOn;

  LastRunsPart(InspectorParts parts) {
    this.model = parts.model();
    this.formats = parts.formats();
    this.texts = formats.texts();
    this.handedOn = new InspectorSection(texts, "dag.inspector.outputs").with(outputs);
  }

  Node node() {
    figures.getStyleClass().addAll("small", "muted");
    figures.setWrapText(true);
    rows.getStyleClass().add("inspector-runs");
    rows.setId("node-runs");
    outputs.getStyleClass().add("inspector-facts");
    handedOn.managedProperty().bind(handedOn.visibleProperty());
    var part =
        new VBox(new InspectorSection(texts, "dag.inspector.runs").with(figures, rows), handedOn);
    part.getStyleClass().add("inspector-sections");
    var inScene = InScene.of(part);
    model.runs().runsProperty().when(inScene).subscribe(_ -> show());
    model.runs().failureProperty().when(inScene).subscribe(_ -> show());
    model.context().seen().figures().when(inScene).subscribe(this::figures);
    model.inspectedProperty().when(inScene).subscribe(_ -> figures(model.figures()));
    return part;
  }

  private void figures(Map<String, NodeFigures> all) {
    var known = model.node().map(it -> all.get(it.key())).filter(it -> it.runs() > 0);
    figures.setVisible(known.isPresent());
    figures.setManaged(known.isPresent());
    known.ifPresent(
        it ->
            figures.setText(
                texts.get(
                    "dag.inspector.figures",
                    it.runs(),
                    it.failed(),
                    formats.duration(it.median()),
                    formats.duration(it.p95()))));
  }

  private void show() {
    var read = model.runs().runsProperty().get();
    var fault = model.runs().failureProperty().get();
    rows.getChildren().clear();
    outputs.getChildren().clear();
    if (fault != null) {
      rows.getChildren().add(unread(fault));
    } else if (read != null && read.runs().isEmpty()) {
      rows.getChildren().add(never());
    }
    if (read != null) {
      read.runs().forEach(it -> rows.getChildren().add(row(it)));
      read.outputs().forEach(this::output);
    }
    handedOn.setVisible(!outputs.getChildren().isEmpty());
  }

  private Node unread(Fault fault) {
    var again = new Button(texts.get("job-form.try-again"));
    again.setOnAction(_ -> model.readRuns());
    return MessagePane.error(
        texts.get("dag.inspector.runs-unread"), Faults.words(fault, texts), again);
  }

  private Node never() {
    return MessagePane.empty(
        "mdi2h-history",
        texts.get("dag.inspector.never-ran"),
        texts.get("dag.inspector.never-ran-detail"));
  }

  private Node row(RunView view) {
    var run = view.run();
    var style = view.deadLetter() ? StateStyle.DEAD_LETTER : StateStyle.of(run.state());
    var when = new Label(formats.time(run.origin().logicalTime(), model.now()));
    when.getStyleClass().addAll("mono", "run-when");
    when.setMinWidth(Label.USE_PREF_SIZE);
    var words = new Label(texts.get(style.textKey()));
    words.getStyleClass().addAll("small", "state-word", style.styleClass());
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    var took = new Label(took(view));
    took.getStyleClass().add("mono");
    took.setMinWidth(Label.USE_PREF_SIZE);
    var line = new HBox(new StateIcon(texts, style), when, words, took);
    line.getStyleClass().add("run-line");
    var row = new Button("", withError(line, view));
    row.getStyleClass().setAll("button", "inspector-run");
    row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    row.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(row.widthProperty().subtract(16));
    row.setAccessibleText(
        String.join(", ", texts.get(style.textKey()), when.getText(), took.getText()));
    if (!run.status().lastError().isBlank()) {
      row.setTooltip(new Tooltip(run.status().lastError()));
    }
    row.setOnAction(_ -> model.context().wishes().openRun(run.id()));
    return row;
  }

  private static Node withError(HBox line, RunView view) {
    var error = view.run().status().lastError().lines().findFirst().orElse("");
    if (error.isBlank() || !view.run().state().failure()) {
      return line;
    }
    var words = new Label(error);
    words.getStyleClass().addAll("small", "run-error");
    return new VBox(line, words);
  }

  private String took(RunView view) {
    var status = view.run().status();
    var from = status.startedAt();
    if (from == null) {
      return "";
    }
    var ended = status.endedAt();
    var until = ended == null ? model.now() : ended;
    var took = Duration.between(from, until);
    return Formats.durationCell(took.isNegative() ? Duration.ZERO : took);
  }

  private void output(String name, Output output) {
    var label = new Label(name);
    label.getStyleClass().addAll("mono", "fact-name");
    var value = new Label(output.text());
    value.getStyleClass().add("mono");
    value.setTooltip(new Tooltip(output.text()));
    outputs.getChildren().add(new HBox(label, value));
  }
}
