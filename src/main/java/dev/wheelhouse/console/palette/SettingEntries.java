package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.shell.SettingsModel;
import dev.wheelhouse.console.text.Language;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.console.theme.Appearance;
import dev.wheelhouse.console.theme.Scale;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

/// The settings as entries: one for each value that is not chosen now.
final class SettingEntries {
  private final SettingsModel settings;
  private final Texts texts;

  SettingEntries(SettingsModel settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  Stream<PaletteEntry> all() {
    return Stream.of(
            choices(
                "settings.appearance",
                settings.appearanceProperty(),
                Appearance.values(),
                look -> texts.get(look.textKey()),
                Appearance::icon),
            choices(
                "settings.language",
                settings.languageProperty(),
                Language.values(),
                Language::nativeName,
                _ -> "mdi2t-translate"),
            choices(
                "settings.scale",
                settings.scaleProperty(),
                Scale.values(),
                size -> size.percent() + " %",
                _ -> "mdi2m-magnify-plus-outline"),
            Stream.of(toggle("settings.less-motion", settings.lessMotionProperty())),
            Stream.of(toggle("settings.single-keys", settings.singleKeysProperty())))
        .flatMap(entries -> entries);
  }

  private <T extends Enum<T>> Stream<PaletteEntry> choices(
      String nameKey,
      ObjectProperty<T> setting,
      T[] values,
      Function<T, String> words,
      Function<T, String> icon) {
    var now = setting.get();
    return Stream.of(values)
        .filter(value -> value != now)
        .map(
            value ->
                entry(
                    nameKey + ":" + value.name(),
                    icon.apply(value),
                    texts.get("palette.choose", texts.get(nameKey), words.apply(value)),
                    texts.get("palette.chosen-now", words.apply(now)),
                    () -> setting.set(value)));
  }

  private PaletteEntry toggle(String nameKey, BooleanProperty setting) {
    var on = setting.get();
    return entry(
        nameKey,
        on ? "mdi2t-toggle-switch" : "mdi2t-toggle-switch-off-outline",
        texts.get("palette.choose", texts.get(nameKey), texts.get(onOrOff(!on))),
        texts.get("palette.chosen-now", texts.get(onOrOff(on))),
        () -> setting.set(!on));
  }

  private static String onOrOff(boolean on) {
    return on ? "palette.on" : "palette.off";
  }

  private PaletteEntry entry(String key, String icon, String title, String now, Runnable does) {
    return new PaletteEntry(
        "setting:" + key,
        PaletteKind.SETTING,
        Face.of(icon),
        title,
        now,
        texts.get("settings.title"),
        false,
        List.of(),
        "",
        Explanation.of(texts.get("palette.setting-says", now)),
        null,
        does);
  }
}
