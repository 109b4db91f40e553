package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.KeyCaps;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// All problems in one list; each leads to its field.
final class ProblemList extends VBox {
  private static final PseudoClass ERRORS = PseudoClass.getPseudoClass("errors");
  private static final PseudoClass WARNINGS = PseudoClass.getPseudoClass("warnings");

  private final JobFormModel model;
  private final Texts texts;
  private final Label title = new Label();
  private final VBox rows = new VBox();
  private final HBox foot = new HBox();

  ProblemList(JobFormModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    setId("problems");
    getStyleClass().addAll("card", "problem-list");
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    title.setMinWidth(0);
    var head = new HBox(title);
    head.getStyleClass().add("problem-head");
    var hint = new Label(texts.get("job-form.next-problem"));
    hint.getStyleClass().addAll("small", "subtle");
    foot.getChildren().setAll(new KeyCaps(List.of("F8")), hint);
    foot.getStyleClass().add("problem-foot");
    getChildren().addAll(head, rows, foot);
    foot.managedProperty().bind(foot.visibleProperty());
    var findings = model.problems().findings();
    ListChangeListener<Finding> changed = _ -> show();
    sceneProperty()
        .subscribe(
            scene -> {
              findings.removeListener(changed);
              if (scene != null) {
                findings.addListener(changed);
                show();
              }
            });
  }

  private void show() {
    var findings = model.problems().findings();
    var errors = (int) model.problems().errors();
    pseudoClassStateChanged(ERRORS, errors > 0);
    pseudoClassStateChanged(WARNINGS, errors == 0 && !findings.isEmpty());
    title.setGraphic(icon(errors, findings.size()));
    title.setText(words(errors, findings.size()));
    rows.getChildren().setAll(findings.stream().map(this::row).toList());
    foot.setVisible(!findings.isEmpty());
  }

  private static Node icon(int errors, int all) {
    if (errors > 0) {
      return Icons.of("mdi2c-close-circle-outline", "danger-icon");
    }
    return all > 0
        ? Icons.of("mdi2a-alert", "warning-icon")
        : Icons.of("mdi2c-check-circle-outline", "success-icon");
  }

  private String words(int errors, int all) {
    if (errors > 0) {
      return texts.count(
          model.opening().subjectProperty().get().edits()
              ? "job-form.stop-saving"
              : "job-form.stop-creating",
          errors);
    }
    return all > 0 ? texts.count("job-form.warnings", all) : texts.get("job-form.no-problems");
  }

  private Node row(Finding finding) {
    var name = new Label(PathWords.of(finding.path(), texts));
    name.getStyleClass().add("medium");
    var said = new Label(finding.said().in(texts));
    said.getStyleClass().addAll("small", "muted");
    said.setWrapText(true);
    var words = new VBox(name, said);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    var go = new Hyperlink(texts.get("job-form.go-to"));
    go.getStyleClass().add("small");
    go.setMinWidth(Hyperlink.USE_PREF_SIZE);
    go.setAccessibleText(name.getText() + ": " + said.getText());
    go.setOnAction(_ -> goTo(finding));
    var row = new HBox(FieldMessage.icon(finding), words, go);
    row.getStyleClass().add("problem-row");
    row.setOnMouseClicked(_ -> goTo(finding));
    return row;
  }

  private void goTo(Finding finding) {
    model.problems().judge(finding.path());
    model.problems().goTo(finding.path());
  }
}
