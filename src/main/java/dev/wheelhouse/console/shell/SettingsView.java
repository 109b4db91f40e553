package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.control.Choices;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

/// The settings, applied as they are changed.
public final class SettingsView {
  private final SettingsModel model;
  private final Texts texts;

  @FXML private ComboBox<Appearance> appearance;
  @FXML private ComboBox<Language> language;
  @FXML private ComboBox<Scale> scale;
  @FXML private CheckBox lessMotion;
  @FXML private CheckBox singleKeys;

  public SettingsView(SettingsModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    Choices.show(
        appearance, look -> texts.get(look.textKey()), Appearance::icon, Appearance.values());
    Choices.show(language, Language::nativeName, _ -> "mdi2t-translate", Language.values());
    Choices.show(
        scale, size -> size.percent() + " %", _ -> "mdi2m-magnify-plus-outline", Scale.values());
    appearance.valueProperty().bindBidirectional(model.appearanceProperty());
    language.valueProperty().bindBidirectional(model.languageProperty());
    scale.valueProperty().bindBidirectional(model.scaleProperty());
    lessMotion.selectedProperty().bindBidirectional(model.lessMotionProperty());
    singleKeys.selectedProperty().bindBidirectional(model.singleKeysProperty());
  }
}
