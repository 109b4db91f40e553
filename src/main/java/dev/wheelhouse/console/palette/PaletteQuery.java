package dev.wheelhouse.console.palette;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the operator has typed: perhaps a prefix that limits the search, and words.
///
/// @param prefix empty for a search through everything
/// @param words in lower case
record PaletteQuery(String prefix, List<String> words) {

  static PaletteQuery of(String typed) {
    var text = typed.stripLeading();
    var prefix = PaletteKind.prefixOf(text).orElse("");
    var words =
        Stream.of(text.substring(prefix.length()).toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return new PaletteQuery(prefix, words);
  }

  boolean empty() {
    return words.isEmpty();
  }

  boolean limited() {
    return !prefix.isEmpty();
  }

  boolean allows(PaletteKind kind) {
    return limited() ? kind.prefix().equals(prefix) : kind != PaletteKind.HELP || empty();
  }

  /// The number of a run that is looked for, such as `#8841` or `8841`.
  Optional<Long> number() {
    if (words.size() != 1 || !words.getFirst().matches("#?\\d{1,16}")) {
      return Optional.empty();
    }
    var number = Long.parseLong(words.getFirst().replace("#", ""));
    return number > 0 ? Optional.of(number) : Optional.empty();
  }
}
