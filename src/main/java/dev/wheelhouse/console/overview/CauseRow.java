package dev.wheelhouse.console.overview;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A further cause in one row, with its step.
final class CauseRow extends VBox {
  private final Texts texts;
  private final NeedWords words;
  private final StackPane icon = new StackPane();
  private final Label title = new Label();
  private final Label slot = new Label();
  private final Label said = new Label();

  CauseRow(CauseModel model, Setting setting, CauseSteps steps) {
    texts = setting.texts();
    words = new NeedWords(setting);
    title.getStyleClass().add("strong");
    slot.getStyleClass().addAll("mono", "muted");
    slot.setMinWidth(USE_PREF_SIZE);
    said.getStyleClass().addAll("muted", "cause-said");
    said.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(said, Priority.ALWAYS);
    Tips.onHover(said, said::getText);
    var step = steps.step();
    var row = new HBox(icon, title, slot, said, steps.preview(), step);
    row.getStyleClass().add("cause-row");
    getChildren().setAll(row, steps.list());
    model.causeProperty().when(InScene.of(this)).subscribe(this::show);
  }

  private void show(Cause cause) {
    var need = cause.need();
    var state = StateStyle.of(need.run().run().state());
    getStyleClass().setAll("cause", state.styleClass());
    icon.getChildren().setAll(new StateIcon(texts, state));
    title.setText(NeedWords.title(need));
    slot.setText(words.slot(need));
    said.setText(
        Stream.of(
                need.dagName().isEmpty() ? "" : cause.name(),
                need.error(),
                words.alike(need),
                words.blocks(need))
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · ")));
    setAccessibleText(
        String.join(", ", words.outcome(cause), title.getText(), slot.getText(), said.getText()));
  }
}
