package dev.wheelhouse.console.jobs.form;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names of time zones, for choosing and for guessing what was meant.
final class ZoneNames {
  private static final int FAR = 6;

  private ZoneNames() {}

  /// All names that people use: `UTC` and regions with cities.
  static List<String> all() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(ZoneNames::usual)
        .sorted(Comparator.comparing((String id) -> !id.equals("UTC")).thenComparing(id -> id))
        .toList();
  }

  /// Names that hold the text, those that begin a word with it first.
  static List<String> matching(String text, int most) {
    var wanted = folded(text);
    return all().stream()
        .filter(id -> folded(id).contains(wanted))
        .sorted(Comparator.comparing((String id) -> !beginsWord(folded(id), wanted)))
        .limit(most)
        .toList();
  }

  /// The name that is most like the text; the other one where none is.
  static String nearest(String text, ZoneId otherwise) {
    var wanted = folded(text);
    return all().stream()
        .min(Comparator.comparingInt(id -> distance(wanted, id)))
        .filter(id -> !wanted.isEmpty() && distance(wanted, id) < FAR)
        .orElse(otherwise.getId());
  }

  /// People often type the city alone.
  private static int distance(String wanted, String id) {
    var name = folded(id);
    var city = name.substring(name.lastIndexOf('/') + 1);
    return Math.min(edits(wanted, name), edits(wanted, city));
  }

  private static boolean usual(String id) {
    return id.equals("UTC")
        || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
  }

  private static boolean beginsWord(String id, String text) {
    return id.startsWith(text) || id.contains("/" + text) || id.contains(" " + text);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// How many letters have to be changed, added or left out.
  private static int edits(String from, String to) {
    var former = new int[to.length() + 1];
    for (var j = 0; j <= to.length(); j++) {
      former[j] = j;
    }
    for (var i = 1; i <= from.length(); i++) {
      var line = new int[to.length() + 1];
      line[0] = i;
      for (var j = 1; j <= to.length(); j++) {
        var same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        line[j] = Math.min(former[j - 1] + same, Math.min(former[j], line[j - 1]) + 1);
      }
      former = line;
    }
    return former[to.length()];
  }
}
