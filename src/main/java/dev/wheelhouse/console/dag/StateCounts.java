package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.StateIcon;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How many nodes are in each state, in as many words as there is room for: `4 success`, then the
/// number beside its icon, then nothing.
final class StateCounts extends Region {
  private final HBox words = chips();
  private final HBox numbers = chips();
  private final Texts texts;

  StateCounts(Texts texts) {
    this.texts = texts;
    getChildren().addAll(words, numbers);
    setMinWidth(0);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  private static HBox chips() {
    var chips = new HBox();
    chips.getStyleClass().add("state-counts");
    return chips;
  }

  /// @param counts empty for none
  void show(Map<StateStyle, Integer> counts) {
    setVisible(!counts.isEmpty());
    words.getChildren().clear();
    numbers.getChildren().clear();
    counts.forEach(
        (state, number) -> {
          words.getChildren().add(chip(state, said(state, number)));
          numbers.getChildren().add(chip(state, Formats.number(number)));
        });
    var all =
        counts.entrySet().stream()
            .map(it -> said(it.getKey(), it.getValue()))
            .collect(Collectors.joining(texts.get("dag.comma")));
    setAccessibleText(all);
    Tooltip.install(numbers, new Tooltip(all));
  }

  private String said(StateStyle state, int number) {
    return Formats.number(number) + " " + texts.get(state.textKey());
  }

  private Label chip(StateStyle state, String text) {
    var chip = new Label(text, new StateIcon(texts, state));
    chip.getStyleClass().add("small");
    chip.setMinWidth(USE_PREF_SIZE);
    return chip;
  }

  @Override
  protected double computePrefWidth(double height) {
    return words.prefWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return words.prefHeight(width);
  }

  /// At the right end of the room that there is.
  @Override
  protected void layoutChildren() {
    var wide = getWidth() >= snapSizeX(words.prefWidth(-1));
    var some = !wide && getWidth() >= snapSizeX(numbers.prefWidth(-1));
    words.setVisible(wide);
    numbers.setVisible(some);
    place(words);
    place(numbers);
  }

  private void place(HBox chips) {
    var width = snapSizeX(chips.prefWidth(-1));
    chips.resizeRelocate(getWidth() - width, 0, width, getHeight());
  }
}
