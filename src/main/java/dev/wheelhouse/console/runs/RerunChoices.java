package dev.wheelhouse.console.runs;

import dev.wheelhouse.console.control.InScene;
import dev.wheelhouse.console.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The choices of a rerun as controls.
final class RerunChoices {
  private RerunChoices() {}

  /// Which runs; one that can't be chosen keeps its place and says why.
  static Node reach(RerunReach reach, RerunModel model, RerunWords words, ToggleGroup group) {
    var radio = new RadioButton(words.reach(reach.reach(), model.run()));
    radio.setMnemonicParsing(false);
    radio.setId("reach-" + RerunWords.id(reach.reach()));
    radio.setToggleGroup(group);
    radio.setDisable(!reach.allowed());
    radio.setMinWidth(Region.USE_PREF_SIZE);
    var chosen = model.reachProperty();
    chosen.when(InScene.of(radio)).subscribe(it -> radio.setSelected(it == reach.reach()));
    radio.selectedProperty().subscribe((_, on) -> choose(on, chosen, reach.reach()));
    if (chosen.get() == reach.reach()) {
      radio.getStyleClass().add("first-focus");
    }
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var why = new Label(words.obstacle(reach.obstacle()));
    why.getStyleClass().addAll("small", "subtle");
    radio.setAccessibleHelp(why.getText());
    var row = new HBox(radio, space, why);
    row.getStyleClass().add("choice-row");
    return row;
  }

  static void values(HBox place, RerunModel model, Texts texts) {
    var group = new ToggleGroup();
    for (var from : RerunModel.From.values()) {
      var button = new ToggleButton(texts.get(textKey(from)));
      button.setId("values-" + RerunWords.id(from));
      button.setToggleGroup(group);
      var chosen = model.valuesProperty();
      chosen.when(InScene.of(button)).subscribe(it -> button.setSelected(it == from));
      button.selectedProperty().subscribe((_, on) -> choose(on, chosen, from));
      button.setOnAction(_ -> button.setSelected(true));
      place.getChildren().add(button);
    }
    place.getChildren().getFirst().getStyleClass().add("first");
    place.getChildren().getLast().getStyleClass().add("last");
  }

  /// By the pointer or by arrows, which select without an action.
  static <T> void choose(boolean on, ObjectProperty<T> chosen, T value) {
    if (on) {
      chosen.set(value);
    }
  }

  private static String textKey(RerunModel.From from) {
    return switch (from) {
      case SAME -> "rerun.values-same";
      case DEFAULTS -> "rerun.values-defaults";
      case CHANGED -> "rerun.values-changed";
    };
  }
}
