package dev.wheelhouse.console.control.graph;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// Icons of Ikonli as letters of their fonts.
final class Glyphs {
  private static final double MEASURED = 100;

  private final IkonResolver resolver = IkonResolverProvider.getInstance(new JavaFXFontLoader());
  private final Map<String, Glyph> known = new HashMap<>();
  private final Map<Key, Font> fonts = new HashMap<>();

  private record Key(String family, double size) {}

  /// @param shift from the middle to the base line, in parts of its size
  record Glyph(String text, String family, double shift) {}

  Glyph of(String icon) {
    return known.computeIfAbsent(icon, this::read);
  }

  Font font(Glyph glyph, double size) {
    return fonts.computeIfAbsent(
        new Key(glyph.family(), size), it -> Font.font(it.family(), it.size()));
  }

  private Glyph read(String icon) {
    IkonHandler handler = resolver.resolve(icon);
    var text = Character.toString(handler.resolve(icon).getCode());
    var family = ((Font) handler.getFont()).getFamily();
    var node = new Text(text);
    node.setFont(Font.font(family, MEASURED));
    var bounds = node.getLayoutBounds();
    return new Glyph(text, family, -(bounds.getMinY() + bounds.getMaxY()) / 2 / MEASURED);
  }
}
