package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.Explanation;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What can be typed into the palette, as entries that type it.
final class HelpEntries {
  private final Texts texts;
  private final Consumer<String> type;

  /// @param type puts a text into the field
  HelpEntries(Texts texts, Consumer<String> type) {
    this.texts = texts;
    this.type = type;
  }

  Stream<PaletteEntry> all() {
    return Stream.of(
        entry(">", "mdi2c-chevron-right", "palette.only-commands"),
        entry("@", "mdi2c-card-text-outline", "palette.only-jobs"),
        entry("#", "mdi2c-chart-timeline", "palette.only-runs"));
  }

  private PaletteEntry entry(String prefix, String icon, String textKey) {
    return new PaletteEntry(
        "help:" + prefix,
        PaletteKind.HELP,
        Face.of(icon),
        texts.get(textKey),
        "",
        prefix,
        false,
        List.of(prefix),
        "",
        Explanation.of(texts.get("palette.only-says", prefix)),
        null,
        () -> type.accept(prefix));
  }
}
