package dev.wheelhouse.console.theme;

import java.util.List;
import javafx.scene.text.Font;

/// The bundled type faces. Each weight is a family of its own, and each face carries Latin and
/// simplified Chinese, so that any text looks the same on a machine without fonts.
public final class Fonts {
  public static final String SANS = "Wheelhouse Sans";
  public static final String MEDIUM = "Wheelhouse Sans Medium";
  public static final String SEMI_BOLD = "Wheelhouse Sans Semi Bold";
  public static final String MONO = "Wheelhouse Mono";

  private static final List<Face> FACES =
      List.of(
          new Face("WheelhouseSans-Regular.otf", SANS),
          new Face("WheelhouseSans-Medium.otf", MEDIUM),
          new Face("WheelhouseSans-SemiBold.otf", SEMI_BOLD),
          new Face("WheelhouseMono-Regular.ttf", MONO));

  private Fonts() {}

  /// Makes the families known to JavaFX; call once, before the first scene.
  public static void load() {
    FACES.forEach(Fonts::load);
  }

  private static void load(Face face) {
    var url = Fonts.class.getResource("/fonts/" + face.file);
    if (url == null) {
      throw new IllegalStateException("the program lacks its type face " + face.file);
    }
    var font = Font.loadFont(url.toExternalForm(), 13);
    if (font == null || !font.getFamily().equals(face.family)) {
      throw new IllegalStateException("type face " + face.file + " is not " + face.family);
    }
  }

  private record Face(String file, String family) {}
}
