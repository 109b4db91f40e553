package dev.wheelhouse.console.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The colours of a theme as its style sheet names them, and their contrast by WCAG 2.2.
record Tokens(Map<String, Integer> colours) {
  private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+): #(\\w{6})");

  static Tokens of(String theme) {
    var found = new TreeMap<String, Integer>();
    try (var in = Tokens.class.getResourceAsStream("/theme/wheelhouse-" + theme + ".css")) {
      var css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      TOKEN
          .matcher(css)
          .results()
          .forEach(token -> found.put(token.group(1), Integer.parseInt(token.group(2), 16)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Tokens(found);
  }

  Set<String> names() {
    return colours.keySet();
  }

  double contrast(String one, String other) {
    var a = luminance(colours.get(one));
    var b = luminance(colours.get(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int channel) {
    var value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
