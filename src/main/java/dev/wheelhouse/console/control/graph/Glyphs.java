package dev.wheelhouse.console.control.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of Ikonli as letters of their fonts.
final class Glyphs {
  private final Map<String, Glyph> known = new HashMap<>();
  private final Map<Key, Font> fonts = new HashMap<>();

  private record Key(String family, double size) {}

  /// @param shift from the middle to the base line, in parts of its size
  record Glyph(String text, String family, double shift) {}

  Glyph of(String icon) {
    return known.computeIfAbsent(icon, Glyphs::read);
  }

  Font font(Glyph glyph, double size) {
    return fonts.computeIfAbsent(
        new Key(glyph.family(), size), it -> Font.font(it.family(), it.size()));
  }

  private static Glyph read(String icon) {
    var node = new FontIcon(icon);
    node.setIconSize(100);
    var bounds = node.getLayoutBounds();
    var middle = (bounds.getMinY() + bounds.getMaxY()) / 2;
    return new Glyph(node.getText(), node.getFont().getFamily(), -middle / 100);
  }
}
