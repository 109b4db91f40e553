package dev.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wheelhouse.console.shell.Settings;
import dev.wheelhouse.console.shell.WindowPlace;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("U12")
class SettingsFileTest {
  @TempDir Path folder;

  @Test
  void settingsComeBackWithWindowAndFilters() {
    var settings =
        new Settings(
            Appearance.DARK,
            Language.CHINESE,
            Scale.LARGE,
            true,
            false,
            Map.of("runs", 420.0),
            new WindowPlace(10, 20, 1300, 800, true),
            Map.of("runs:states", "FAILED"));

    try (var file = new SettingsFile(folder)) {
      file.write(Settings.first(Language.ENGLISH));
      file.write(settings);
    }

    try (var file = new SettingsFile(folder)) {
      assertEquals(settings, file.read());
    }
  }

  @Test
  void fileOfAnEarlierProgramIsRead() throws Exception {
    Files.writeString(
        folder.resolve("console.json"),
        """
        {"appearance":"DARK","language":"CHINESE","scale":"LARGE","lessMotion":true,
         "singleKeys":false,"drawerWidths":{"runs":420.0}}
        """);

    try (var file = new SettingsFile(folder)) {
      assertEquals(
          new Settings(
              Appearance.DARK, Language.CHINESE, Scale.LARGE, true, false, Map.of("runs", 420.0)),
          file.read());
    }
  }

  @Test
  void fileOfALaterProgramIsReadAsFarAsItIsUnderstood() throws Exception {
    Files.writeString(
        folder.resolve("console.json"),
        """
        {"appearance":"DARK","language":"ENGLISH","scale":"SMALL","lessMotion":false,
         "singleKeys":true,"drawerWidths":{},"window":null,"remembered":{},"tabs":["a"]}
        """);

    try (var file = new SettingsFile(folder)) {
      assertEquals(Appearance.DARK, file.read().appearance());
    }
  }
}
