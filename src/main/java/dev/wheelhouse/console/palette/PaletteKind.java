package dev.wheelhouse.console.palette;

import java.util.Optional;

/// The sections of the palette, with the letter that limits the search to one of them.
public enum PaletteKind {
  LINK("palette.links", "", 1),
  COMMAND("palette.commands", ">", 6),
  RUN("palette.runs", "#", 5),
  JOB("palette.jobs", "@", 5),
  SCREEN("palette.screens", ">", 4),
  SETTING("palette.settings", ">", 4),
  HELP("palette.help", "?", 3);

  private final String textKey;
  private final String prefix;
  private final int most;

  PaletteKind(String textKey, String prefix, int most) {
    this.textKey = textKey;
    this.prefix = prefix;
    this.most = most;
  }

  String textKey() {
    return textKey;
  }

  String prefix() {
    return prefix;
  }

  /// How many of them are shown while other kinds share the place.
  int most() {
    return most;
  }

  /// The prefix that a text begins with.
  static Optional<String> prefixOf(String text) {
    for (var kind : values()) {
      if (!kind.prefix.isEmpty() && text.startsWith(kind.prefix)) {
        return Optional.of(kind.prefix);
      }
    }
    return Optional.empty();
  }
}
