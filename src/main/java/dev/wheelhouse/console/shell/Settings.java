package dev.wheelhouse.console.shell;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the console remembers about its operator, as it is stored.
///
/// @param window where the window was; null before it was closed for the first time
/// @param remembered what screens keep, such as their filters, each under a key of its own
public record Settings(
    Appearance appearance,
    Language language,
    Scale scale,
    boolean lessMotion,
    boolean singleKeys,
    Map<String, Double> drawerWidths,
    @Nullable WindowPlace window,
    Map<String, String> remembered) {

  /// A file that an earlier program wrote knows fewer of them.
  public Settings {
    drawerWidths = Map.copyOf(drawerWidths);
    remembered = remembered == null ? Map.of() : Map.copyOf(remembered);
  }

  /// Settings of a window that remembers nothing else yet.
  public Settings(
      Appearance appearance,
      Language language,
      Scale scale,
      boolean lessMotion,
      boolean singleKeys,
      Map<String, Double> drawerWidths) {
    this(appearance, language, scale, lessMotion, singleKeys, drawerWidths, null, Map.of());
  }

  /// The settings of a first start, in the language of the system.
  public static Settings first(Language language) {
    return new Settings(Appearance.SYSTEM, language, Scale.NORMAL, false, true, Map.of());
  }
}
