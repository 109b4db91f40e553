package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.theme.Fonts;
import javafx.scene.text.Font;

/// The type faces of a picture (TOKENS, chapter 3).
enum Face {
  TITLE(Fonts.SEMI_BOLD, 13),
  STRONG(Fonts.SEMI_BOLD, 12),
  BODY(Fonts.SANS, 12),
  DETAIL(Fonts.SANS, 11),
  TAG(Fonts.MEDIUM, 11);

  private final String family;
  private final double size;

  Face(String family, double size) {
    this.family = family;
    this.size = size;
  }

  String family() {
    return family;
  }

  double size() {
    return size;
  }

  Font font() {
    return Font.font(family, size);
  }
}
