package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import java.util.Map;

/// What the console remembers about its operator, as it is stored.
public record Settings(
    Appearance appearance,
    Language language,
    Scale scale,
    boolean lessMotion,
    boolean singleKeys,
    Map<String, Double> drawerWidths) {

  public Settings {
    drawerWidths = Map.copyOf(drawerWidths);
  }

  /// The settings of a first start, in the language of the system.
  public static Settings first(Language language) {
    return new Settings(Appearance.SYSTEM, language, Scale.NORMAL, false, true, Map.of());
  }
}
