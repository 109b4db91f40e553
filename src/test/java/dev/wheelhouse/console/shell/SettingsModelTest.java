package dev.wheelhouse.console.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("U12")
class SettingsModelTest {
  private final List<Settings> stored = new ArrayList<>();
  private final SettingsModel model =
      new SettingsModel(Settings.first(Language.ENGLISH), stored::add);

  @Test
  void eachChangeIsStoredWhole() {
    model.appearanceProperty().set(Appearance.DARK);
    model.languageProperty().set(Language.CHINESE);
    model.scaleProperty().set(Scale.LARGE);
    model.lessMotionProperty().set(true);
    model.singleKeysProperty().set(false);
    model.drawerWidths().put("runs", 420.0);

    assertEquals(6, stored.size());
    assertEquals(
        new Settings(
            Appearance.DARK, Language.CHINESE, Scale.LARGE, true, false, Map.of("runs", 420.0)),
        stored.getLast());
  }

  @Test
  void storedSettingsComeBack() {
    var before =
        new Settings(
            Appearance.LIGHT, Language.CHINESE, Scale.SMALL, true, false, Map.of("runs", 500.0));

    var after = new SettingsModel(before, stored::add).settings();

    assertEquals(before, after);
    assertEquals(List.of(), stored);
  }
}
