package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// The operator's settings while the window is open; each change is handed on to be stored.
public final class SettingsModel {
  private final ObjectProperty<Appearance> appearance;
  private final ObjectProperty<Language> language;
  private final ObjectProperty<Scale> scale;
  private final BooleanProperty lessMotion;
  private final BooleanProperty singleKeys;
  private final ObservableMap<String, Double> drawerWidths;
  private final ObjectProperty<@Nullable WindowPlace> window;
  private final ObservableMap<String, String> remembered;

  /// The consumer is called on the window's thread and must not block.
  public SettingsModel(Settings stored, Consumer<Settings> store) {
    appearance = new SimpleObjectProperty<>(stored.appearance());
    language = new SimpleObjectProperty<>(stored.language());
    scale = new SimpleObjectProperty<>(stored.scale());
    lessMotion = new SimpleBooleanProperty(stored.lessMotion());
    singleKeys = new SimpleBooleanProperty(stored.singleKeys());
    drawerWidths = FXCollections.observableHashMap();
    drawerWidths.putAll(stored.drawerWidths());
    window = new SimpleObjectProperty<>(stored.window());
    remembered = FXCollections.observableHashMap();
    remembered.putAll(stored.remembered());
    Runnable changed = () -> store.accept(settings());
    appearance.addListener(_ -> changed.run());
    language.addListener(_ -> changed.run());
    scale.addListener(_ -> changed.run());
    lessMotion.addListener(_ -> changed.run());
    singleKeys.addListener(_ -> changed.run());
    drawerWidths.addListener((MapChangeListener<String, Double>) _ -> changed.run());
    window.addListener(_ -> changed.run());
    remembered.addListener((MapChangeListener<String, String>) _ -> changed.run());
  }

  public Settings settings() {
    return new Settings(
        appearance.get(),
        language.get(),
        scale.get(),
        lessMotion.get(),
        singleKeys.get(),
        drawerWidths,
        window.get(),
        remembered);
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  public ObjectProperty<Scale> scaleProperty() {
    return scale;
  }

  public BooleanProperty lessMotionProperty() {
    return lessMotion;
  }

  public BooleanProperty singleKeysProperty() {
    return singleKeys;
  }

  /// Whether keys without a modifier do something.
  public boolean singleKeys() {
    return singleKeys.get();
  }

  /// Where the window was when it was last left; null before that.
  public ObjectProperty<@Nullable WindowPlace> windowProperty() {
    return window;
  }

  /// What screens keep from one window to the next, such as their filters: a key of a screen begins
  /// with its id, `runs:states`.
  public ObservableMap<String, String> remembered() {
    return remembered;
  }

  /// The width that the operator gave the drawer, by screen.
  public ObservableMap<String, Double> drawerWidths() {
    return drawerWidths;
  }
}
