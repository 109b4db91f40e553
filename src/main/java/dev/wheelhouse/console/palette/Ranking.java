package dev.wheelhouse.console.palette;

import dev.wheelhouse.console.palette.Fuzzy.Quality;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Puts what the typed words match in order: what fails now, then what was used last, then what
/// matches best; among equals the order in which they came. Scattered letters come after everything
/// that holds the words as they were typed.
final class Ranking {
  private static final Comparator<Hit> ORDER =
      Comparator.comparing((Hit hit) -> hit.match().quality() == Quality.SCATTERED)
          .thenComparing(hit -> !hit.entry().failing())
          .thenComparingInt(Hit::lastUsed)
          .thenComparing(Hit::match);

  private Ranking() {}

  /// An entry that matches.
  ///
  /// @param lastUsed 0 for the entry used last, the number of remembered ones for one never used
  record Hit(PaletteEntry entry, Fuzzy.Match match, int lastUsed) {
    String key() {
      return entry.key();
    }
  }

  /// @param used keys of entries, the last one first
  static List<Hit> rank(PaletteQuery query, Stream<PaletteEntry> entries, List<String> used) {
    return entries
        .filter(entry -> query.allows(entry.kind()))
        .flatMap(entry -> hit(query, entry, used))
        .sorted(ORDER)
        .toList();
  }

  private static Stream<Hit> hit(PaletteQuery query, PaletteEntry entry, List<String> used) {
    var at = used.indexOf(entry.key());
    var lastUsed = at < 0 ? used.size() : at;
    return Fuzzy.find(query.words(), entry.title(), entry.keywords()).stream()
        .map(match -> new Hit(entry, match, lastUsed));
  }
}
