package dev.wheelhouse.console.jobs.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Values by name in one text: `region=eu, kind=invoice`. Blanks around a name or a value don't
/// count; a backslash before one, or before an equals sign in a name, makes it count.
final class PairList {
  private PairList() {}

  static String join(Map<String, String> pairs) {
    return CommaList.join(
        new TreeMap<>(pairs)
            .entrySet().stream()
                .map(it -> escaped(it.getKey(), true) + "=" + escaped(it.getValue(), false))
                .toList());
  }

  /// The pairs; empty when one has no equals sign, a name stands twice, or a comma is out of place.
  static Optional<Map<String, String>> split(String text) {
    var items = CommaList.split(text);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    for (var item : items.get()) {
      var sign = sign(item);
      if (sign < 0
          || pairs.put(plain(item.substring(0, sign)), plain(item.substring(sign + 1))) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(pairs);
  }

  private static int sign(String item) {
    for (var at = 0; at < item.length(); at++) {
      if (item.charAt(at) == '\\') {
        at++;
      } else if (item.charAt(at) == '=') {
        return at;
      }
    }
    return -1;
  }

  private static String escaped(String text, boolean name) {
    var first = text.length() - text.stripLeading().length();
    var last = text.stripTrailing().length();
    var escaped = new StringBuilder();
    for (var at = 0; at < text.length(); at++) {
      var letter = text.charAt(at);
      if (letter == '\\' || (name && letter == '=') || at < first || at >= last) {
        escaped.append('\\');
      }
      escaped.append(letter);
    }
    return escaped.toString();
  }

  private static String plain(String part) {
    var plain = new StringBuilder();
    var counts = 0;
    for (var at = 0; at < part.length(); at++) {
      var letter = part.charAt(at);
      if (letter == '\\' && at + 1 < part.length()) {
        plain.append(part.charAt(++at));
        counts = plain.length();
      } else if (!Character.isWhitespace(letter)) {
        plain.append(letter);
        counts = plain.length();
      } else if (!plain.isEmpty()) {
        plain.append(letter);
      }
    }
    return plain.substring(0, counts);
  }
}
