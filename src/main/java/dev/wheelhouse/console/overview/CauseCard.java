package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.SketchPane;
import dev.wheelhouse.console.theme.StateStyle;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The first cause, in full: what failed, where in its DAG run, in which words, what it blocks, and
/// what helps.
final class CauseCard extends VBox {
  private final NeedWords words;
  private final Label title = label("strong");
  private final Label slot = label("mono", "muted");
  private final Label chip = label("chip");
  private final Label since = label("small", "muted");
  private final Label error = label();
  private final Label blocks = label();
  private final Label alike = label("small", "muted");
  private final SketchPane sketch;

  CauseCard(CauseModel model, Setting setting, CauseSteps steps) {
    words = new NeedWords(setting);
    sketch = new SketchPane(setting.texts());
    getStyleClass().addAll("cause", "cause-card");
    var step = steps.step("primary");
    var buttons = new HBox(step, steps.preview(), steps.openRunButton("ghost"));
    buttons.getStyleClass().add("cause-buttons");
    var consequence = steps.consequence();
    HBox.setHgrow(consequence, Priority.ALWAYS);
    consequence.setMaxWidth(Double.MAX_VALUE);
    buttons.getChildren().add(consequence);
    getChildren().setAll(head(), middle(), buttons, steps.list());
    model.causeProperty().when(InScene.of(this)).subscribe(this::show);
  }

  private HBox head() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    slot.setMinWidth(USE_PREF_SIZE);
    since.setMinWidth(USE_PREF_SIZE);
    var head = new HBox(title, slot, chip, space, since);
    head.getStyleClass().add("cause-head");
    return head;
  }

  private HBox middle() {
    error.setWrapText(true);
    blocks.setWrapText(true);
    var said = new VBox(error, blocks, alike);
    said.getStyleClass().add("cause-words");
    HBox.setHgrow(said, Priority.ALWAYS);
    var middle = new HBox(sketch, said);
    middle.getStyleClass().add("cause-middle");
    return middle;
  }

  private void show(Cause cause) {
    var need = cause.need();
    var state = StateStyle.of(need.run().run().state());
    getStyleClass().setAll("cause", "cause-card", state.styleClass());
    chip.getStyleClass().setAll("label", "chip", state.styleClass());
    chip.setGraphic(Icons.of(state.icon()));
    chip.setText(words.outcome(cause));
    title.setText(NeedWords.title(need));
    slot.setText(words.slot(need));
    since.setText(words.since(need));
    error.setText(words.error(need));
    fill(blocks, words.blocks(need));
    fill(alike, words.alike(need));
    var drawing = cause.sketch();
    sketch.setVisible(drawing != null);
    sketch.setManaged(drawing != null);
    if (drawing != null) {
      sketch.show(drawing);
    }
    setAccessibleText(
        String.join(
            ", ", words.outcome(cause), title.getText(), error.getText(), blocks.getText()));
  }

  private static void fill(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private static Label label(String... styleClasses) {
    var label = new Label();
    label.getStyleClass().addAll(styleClasses);
    return label;
  }
}
