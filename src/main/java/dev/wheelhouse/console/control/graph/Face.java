package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.theme.Fonts;
import javafx.scene.text.Font;

/// The type faces of a picture (TOKENS, chapter 3).
enum Face {
  TITLE(Fonts.SEMI_BOLD, 13, 600),
  STRONG(Fonts.SEMI_BOLD, 12, 600),
  BODY(Fonts.SANS, 12, 400),
  DETAIL(Fonts.SANS, 11, 400),
  TAG(Fonts.MEDIUM, 11, 500);

  private final String family;
  private final double size;
  private final int weight;

  Face(String family, double size, int weight) {
    this.weight = weight;
    this.family = family;
    this.size = size;
  }

  /// For who may not have the bundled faces.
  String families() {
    return family + ", Inter, Noto Sans CJK SC, Helvetica, Arial, sans-serif";
  }

  String weight() {
    return String.valueOf(weight);
  }

  double size() {
    return size;
  }

  Font font() {
    return Font.font(family, size);
  }
}
