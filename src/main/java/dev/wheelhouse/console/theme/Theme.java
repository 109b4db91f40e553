package dev.wheelhouse.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// The look of the window: AtlantaFX Primer below, our tokens and sheets above.
///
/// Follows the system's colour scheme unless the operator chose one, and the system's wish for less
/// motion as well as the operator's.
public final class Theme {
  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.NORMAL);
  private final BooleanProperty lessMotion = new SimpleBooleanProperty();
  private final BooleanBinding dark;
  private final BooleanBinding reducedMotion;
  private final Sheets sheets = new Sheets();

  /// A theme that follows the preferences of the system; needs a running toolkit.
  public static Theme ofSystem() {
    var preferences = Platform.getPreferences();
    return new Theme(
        preferences.colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK),
        preferences.reducedMotionProperty());
  }

  public Theme(ObservableValue<Boolean> systemDark, ObservableValue<Boolean> systemLessMotion) {
    this.dark =
        Bindings.createBooleanBinding(
            () -> appearance.get().dark(systemDark.getValue()), appearance, systemDark);
    this.reducedMotion =
        Bindings.createBooleanBinding(
            () -> lessMotion.get() || systemLessMotion.getValue(), lessMotion, systemLessMotion);
  }

  /// Dresses the scene, now and whenever appearance or scale change. The scene lives as long as the
  /// theme.
  public void dress(Scene scene) {
    dark.addListener((_, _, _) -> redress(scene));
    scale.addListener((_, _, _) -> redress(scene));
    redress(scene);
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  public ObjectProperty<Scale> scaleProperty() {
    return scale;
  }

  public Scale scale() {
    return scale.get();
  }

  /// The operator's own wish for less motion, beside the system's.
  public BooleanProperty lessMotionProperty() {
    return lessMotion;
  }

  public ObservableBooleanValue darkProperty() {
    return dark;
  }

  public boolean dark() {
    return dark.get();
  }

  /// Whether animations are off.
  public boolean reducedMotion() {
    return reducedMotion.get();
  }

  private void redress(Scene scene) {
    var primer = dark.get() ? new PrimerDark() : new PrimerLight();
    Application.setUserAgentStylesheet(primer.getUserAgentStylesheet());
    scene.getStylesheets().setAll(sheets.of(dark.get(), scale.get()));
  }
}
