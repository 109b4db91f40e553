package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The sections with how they stand: all right, doubtful, or with a problem. One stop for Tab; the
/// arrows move inside.
final class SectionIndex extends VBox {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final ProblemsModel problems;
  private final Texts texts;
  private final List<Entry> entries = new ArrayList<>();

  /// A section's button with its sign.
  private record Entry(FormSection section, Button button, FontIcon sign) {}

  /// @param go leads to a section
  SectionIndex(ProblemsModel problems, Texts texts, Consumer<? super FormSection> go) {
    this.problems = problems;
    this.texts = texts;
    getStyleClass().add("section-index");
    for (var section : FormSection.values()) {
      add(section, go);
    }
    current(FormSection.GENERAL);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> arrow(event.getCode()));
    ListChangeListener<Finding> changed = _ -> show();
    sceneProperty()
        .subscribe(
            scene -> {
              problems.findings().removeListener(changed);
              if (scene != null) {
                problems.findings().addListener(changed);
                show();
              }
            });
  }

  private void add(FormSection section, Consumer<? super FormSection> go) {
    var name = new Label(texts.get(section.textKey()), Icons.of(section.icon()));
    name.getStyleClass().add("index-name");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var sign = Icons.of("mdi2c-check-circle-outline", "in-row");
    var line = new HBox(name, space, sign);
    line.getStyleClass().add("index-line");
    var button = new Button("", line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("index-item");
    button.setId("index-" + section.name().toLowerCase(Locale.ROOT));
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(texts.get(section.textKey())));
    line.prefWidthProperty().bind(button.widthProperty().subtract(20));
    button.setOnAction(
        _ -> {
          current(section);
          go.accept(section);
        });
    entries.add(new Entry(section, button, sign));
    getChildren().add(button);
  }

  /// Marks the section in which one is.
  void current(FormSection section) {
    for (var entry : entries) {
      var is = entry.section == section;
      entry.button.pseudoClassStateChanged(CURRENT, is);
      entry.button.setFocusTraversable(is);
    }
  }

  private void arrow(KeyCode key) {
    var by = key == KeyCode.DOWN ? 1 : key == KeyCode.UP ? -1 : 0;
    var at = entries.stream().map(Entry::button).filter(Node::isFocused).findFirst();
    if (by != 0 && at.isPresent()) {
      var next = Math.clamp(getChildren().indexOf(at.get()) + by, 0, entries.size() - 1);
      current(entries.get(next).section);
      entries.get(next).button.requestFocus();
    }
  }

  private void show() {
    entries.forEach(this::show);
  }

  private void show(Entry entry) {
    var own =
        problems.findings().stream()
            .filter(it -> FormSection.of(it.path()) == entry.section)
            .toList();
    var wrong = own.stream().anyMatch(Finding::isError);
    entry.sign.getStyleClass().removeAll("danger-icon", "warning-icon", "success-icon");
    entry
        .sign
        .getStyleClass()
        .add(wrong ? "danger-icon" : own.isEmpty() ? "success-icon" : "warning-icon");
    entry.sign.setIconLiteral(
        wrong
            ? "mdi2c-close-circle-outline"
            : own.isEmpty() ? "mdi2c-check-circle-outline" : "mdi2a-alert");
    var state =
        wrong
            ? "job-form.index-wrong"
            : own.isEmpty() ? "job-form.index-good" : "job-form.index-doubtful";
    entry.button.setAccessibleText(texts.get(state, texts.get(entry.section.textKey())));
  }
}
