package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.PaletteEntry.Face;
import dev.wheelhouse.console.shell.Explanation;
import java.util.List;

/// Entries as tests need them, keyed by their titles.
final class Entries {
  private Entries() {}

  static PaletteEntry command(String title) {
    return entry(PaletteKind.COMMAND, title, false, "");
  }

  static PaletteEntry run(String title) {
    return entry(PaletteKind.RUN, title, false, "");
  }

  static PaletteEntry failing(String title) {
    return entry(PaletteKind.RUN, title, true, "");
  }

  static PaletteEntry job(String title) {
    return entry(PaletteKind.JOB, title, false, "");
  }

  static PaletteEntry off(String title, String why) {
    return entry(PaletteKind.COMMAND, title, false, why);
  }

  private static PaletteEntry entry(
      PaletteKind kind, String title, boolean failing, String obstacle) {
    return new PaletteEntry(
        title,
        kind,
        Face.of("mdi2p-play"),
        title,
        "",
        "",
        failing,
        List.of(),
        obstacle,
        Explanation.of("opens " + title),
        null,
        () -> {});
  }
}
