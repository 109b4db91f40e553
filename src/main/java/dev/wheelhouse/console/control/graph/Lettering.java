package dev.wheelhouse.console.control.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Fits texts into widths. Each is measured once.
final class Lettering {
  private static final int KEPT = 40_000;

  private final Text measure = new Text();
  private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
  private final Map<Key, String> cut = new HashMap<>();
  private final Map<Key, List<String>> lines = new HashMap<>();

  private record Key(Face face, String text, double width, int lines) {}

  Font font(Face face) {
    return fonts.computeIfAbsent(face, Face::font);
  }

  /// The text, or as much of its beginning as there is room for with an ellipsis.
  String fitted(Face face, String text, double width) {
    return kept(cut).computeIfAbsent(new Key(face, text, width, 1), this::cut);
  }

  /// The text in lines, the last of them cut.
  List<String> wrapped(Face face, String text, double width, int most) {
    return kept(lines).computeIfAbsent(new Key(face, text, width, most), this::wrap);
  }

  double width(Face face, String text) {
    measure.setFont(font(face));
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }

  private static <V> Map<Key, V> kept(Map<Key, V> cache) {
    if (cache.size() > KEPT) {
      cache.clear();
    }
    return cache;
  }

  private String cut(Key key) {
    var text = key.text();
    if (width(key.face(), text) <= key.width()) {
      return text;
    }
    var fits = 0;
    var tooMany = text.length();
    while (tooMany - fits > 1) {
      var middle = (fits + tooMany) / 2;
      if (width(key.face(), text.substring(0, middle) + "…") <= key.width()) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    var whole = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
    return text.substring(0, whole).stripTrailing() + "…";
  }

  private List<String> wrap(Key key) {
    var found = new ArrayList<String>();
    for (var paragraph : key.text().split("\n", -1)) {
      wrap(key, paragraph, found);
    }
    if (found.size() <= key.lines()) {
      return List.copyOf(found);
    }
    var shown = new ArrayList<>(found.subList(0, key.lines()));
    var last = shown.removeLast();
    shown.add(fitted(new Key(key.face(), last + " " + found.get(key.lines()), key.width(), 1)));
    return List.copyOf(shown);
  }

  private String fitted(Key key) {
    var cutShort = cut(key);
    return cutShort.endsWith("…") ? cutShort : cutShort + "…";
  }

  private void wrap(Key key, String paragraph, List<String> into) {
    var line = new StringBuilder();
    for (var piece : Pieces.of(paragraph)) {
      if (!line.isEmpty() && width(key.face(), (line + piece).stripTrailing()) > key.width()) {
        into.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    into.add(line.toString().stripTrailing());
  }
}
