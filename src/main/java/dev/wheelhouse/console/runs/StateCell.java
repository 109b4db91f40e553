package dev.wheelhouse.console.runs;

import dev.wheelhouse.api.RunView;
import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.control.Tips;
import dev.wheelhouse.console.theme.StateStyle;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The state's word in its colour; an open dead letter shows beside it.
final class StateCell extends TableCell<RunRow, RunView> {
  private final RunWords words;
  private final Label word = new Label();

  StateCell(RunWords words) {
    this.words = words;
    word.setContentDisplay(ContentDisplay.RIGHT);
  }

  @Override
  protected void updateItem(@Nullable RunView view, boolean empty) {
    super.updateItem(view, empty);
    setGraphic(empty || view == null ? null : word);
    if (view != null) {
      var style = StateStyle.of(view.run().state());
      word.getStyleClass().setAll("label", "state-word", style.styleClass());
      word.setText(words.state(view));
      word.setGraphic(
          view.deadLetter() ? new StateIcon(words.texts(), StateStyle.DEAD_LETTER) : null);
      Tips.onHover(
          this, () -> view.deadLetter() ? words.texts().get(StateStyle.DEAD_LETTER.textKey()) : "");
    }
  }
}
