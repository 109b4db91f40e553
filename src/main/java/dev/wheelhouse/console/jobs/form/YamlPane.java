package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;
import org.jspecify.annotations.Nullable;

/// The definition as YAML, with line numbers; where it can't be read the line is marked and the
/// reason stands below.
final class YamlPane extends VBox {
  private static final String WRONG = "wrong-line";

  private final JobFormModel model;
  private final CodeArea area = new CodeArea();
  private final Label fault =
      new Label("", Icons.of("mdi2c-close-circle-outline", "in-row", "danger-icon"));
  private final Label comments = new Label("", Icons.of("mdi2a-alert", "in-row", "warning-icon"));
  private String shown = "";
  private int marked = -1;

  YamlPane(JobFormModel model, Texts texts) {
    this.model = model;
    getStyleClass().addAll("card", "yaml-pane");
    area.setId("yaml");
    area.getStyleClass().add("yaml-area");
    area.setParagraphGraphicFactory(LineNumberFactory.get(area));
    area.setAccessibleText(texts.get("job-form.yaml-name"));
    area.textProperty().addListener((_, _, text) -> typed(text));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    var scroll = new VirtualizedScrollPane<>(area);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    comments.setText(texts.get("job-form.comments-lost"));
    var hint = new Label(texts.get("job-form.yaml-hint"));
    for (var label : List.of(fault, comments, hint)) {
      label.getStyleClass().addAll("small", "yaml-note");
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    fault.getStyleClass().add("danger-text");
    fault.setId("yaml-fault");
    comments.getStyleClass().add("warning-text");
    hint.getStyleClass().add("subtle");
    getChildren().addAll(scroll, fault, comments, hint);
    model.document().documentProperty().when(InScene.of(this)).subscribe(this::show);
  }

  Node input() {
    return area;
  }

  private void typed(String text) {
    if (!text.equals(shown)) {
      shown = text;
      model.document().typeYaml(text);
    }
  }

  private void show(Document document) {
    if (document.view() != Document.View.YAML) {
      return;
    }
    if (!document.yaml().equals(area.getText())) {
      shown = document.yaml();
      var caret = Math.min(area.getCaretPosition(), shown.length());
      area.replaceText(shown);
      area.moveTo(caret);
      area.requestFollowCaret();
    }
    if (!area.getText().isEmpty()) {
      area.setStyleSpans(0, YamlColours.of(area.getText()));
    }
    comments.setVisible(YamlPlaces.of(document.yaml()).hasComments());
    mark(model.document().judgement().unreadable());
  }

  private void mark(Optional<YamlText.Reading.Bad> bad) {
    if (marked >= 0 && marked < area.getParagraphs().size()) {
      area.setParagraphStyle(marked, List.of());
    }
    marked = bad.map(it -> it.line() - 1).orElse(-1);
    if (marked >= 0) {
      marked = Math.min(marked, area.getParagraphs().size() - 1);
      area.setParagraphStyle(marked, List.of(WRONG));
    }
    fault.setText(bad.map(YamlText.Reading.Bad::message).orElse(""));
    fault.setVisible(bad.isPresent());
  }

  /// Leads to a field; without a path to the line that can't be read.
  void goTo(@Nullable String path) {
    var line =
        path == null || path.isEmpty() ? marked + 1 : YamlPlaces.of(area.getText()).line(path);
    if (line > 0 && line <= area.getParagraphs().size()) {
      area.moveTo(line - 1, 0);
      area.requestFollowCaret();
    }
    area.requestFocus();
  }

  /// Tab indents; with Ctrl it leaves the text, as Shift and Tab do.
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB) {
      event.consume();
      if (event.isShiftDown()) {
        area.requestFocusTraversal(TraversalDirection.PREVIOUS);
      } else if (event.isControlDown()) {
        area.requestFocusTraversal(TraversalDirection.NEXT);
      } else {
        area.replaceSelection("  ");
      }
    } else if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
      event.consume();
      area.replaceSelection("\n" + indent(area.getText(area.getCurrentParagraph())));
      area.requestFollowCaret();
    }
  }

  private static String indent(String line) {
    var blanks = line.length() - line.stripLeading().length();
    return " ".repeat(blanks + (line.stripTrailing().endsWith(":") ? 2 : 0));
  }
}
