package dev.wheelhouse.console.palette;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Finds typed words in a name: as its beginning, as the beginning of one of its parts, inside it,
/// or as letters scattered over it, of which the first begins a part (`rsdb` in
/// `restore_database`).
final class Fuzzy {
  private static final int SCATTERED_LETTERS = 2;

  private Fuzzy() {}

  /// How well words were found.
  ///
  /// @param letters positions of the letters found, in order
  /// @param length of the text: of two equal matches the shorter text is the better one
  record Match(Quality quality, List<Integer> letters, int length) implements Comparable<Match> {
    static final Match NO_WORDS = new Match(Quality.WHOLE, List.of(), 0);

    Match {
      letters = List.copyOf(letters);
    }

    /// The better one first.
    @Override
    public int compareTo(Match other) {
      var byQuality = quality.compareTo(other.quality);
      return byQuality != 0 ? byQuality : Integer.compare(length, other.length);
    }
  }

  /// From good to poor.
  enum Quality {
    WHOLE,
    BEGINNING,
    PART,
    INSIDE,
    /// Not in the name, but in what goes with it.
    BESIDE,
    SCATTERED
  }

  /// All words must be found, each in the title or in the keywords; the worst of them counts.
  static Optional<Match> find(List<String> words, String title, String keywords) {
    if (words.isEmpty()) {
      return Optional.of(Match.NO_WORDS);
    }
    var worst = Quality.WHOLE;
    var letters = new TreeSet<Integer>();
    for (var word : words) {
      var found = findWord(word, title).or(() -> beside(word, keywords));
      if (found.isEmpty()) {
        return Optional.empty();
      }
      letters.addAll(found.get().letters());
      worst = Collections.max(List.of(worst, found.get().quality()));
    }
    return Optional.of(new Match(worst, List.copyOf(letters), title.length()));
  }

  private static Optional<Match> beside(String word, String keywords) {
    var found = keywords.toLowerCase(Locale.ROOT).contains(word);
    return found ? Optional.of(new Match(Quality.BESIDE, List.of(), 0)) : Optional.empty();
  }

  private static Optional<Match> findWord(String word, String title) {
    var text = title.toLowerCase(Locale.ROOT);
    if (text.length() != title.length()) {
      return Optional.empty();
    }
    var at = best(word, text, title);
    if (at >= 0) {
      return Optional.of(new Match(quality(at, word, title), run(at, word.length()), 0));
    }
    return scattered(word, text, title).map(letters -> new Match(Quality.SCATTERED, letters, 0));
  }

  /// The first place where a part of the name begins with the word, else its first place.
  private static int best(String word, String text, String title) {
    var first = text.indexOf(word);
    for (var at = first; at >= 0; at = text.indexOf(word, at + 1)) {
      if (beginsPart(title, at)) {
        return at;
      }
    }
    return first;
  }

  private static Quality quality(int at, String word, String title) {
    if (at == 0) {
      return word.length() == title.length() ? Quality.WHOLE : Quality.BEGINNING;
    }
    return beginsPart(title, at) ? Quality.PART : Quality.INSIDE;
  }

  private static List<Integer> run(int from, int length) {
    var letters = new ArrayList<Integer>();
    for (var at = from; at < from + length; at++) {
      letters.add(at);
    }
    return letters;
  }

  private static Optional<List<Integer>> scattered(String word, String text, String title) {
    if (word.length() < SCATTERED_LETTERS) {
      return Optional.empty();
    }
    for (var at = text.indexOf(word.charAt(0));
        at >= 0;
        at = text.indexOf(word.charAt(0), at + 1)) {
      if (beginsPart(title, at)) {
        var letters = new ArrayList<>(List.of(at));
        if (rest(word, text, title, letters)) {
          return Optional.of(letters);
        }
      }
    }
    return Optional.empty();
  }

  /// Each further letter: the next one, else the first that begins a part, else any.
  private static boolean rest(String word, String text, String title, List<Integer> letters) {
    for (var i = 1; i < word.length(); i++) {
      var next = next(word.charAt(i), text, title, letters.getLast() + 1);
      if (next < 0) {
        return false;
      }
      letters.add(next);
    }
    return true;
  }

  private static int next(char letter, String text, String title, int from) {
    if (from < text.length() && text.charAt(from) == letter) {
      return from;
    }
    for (var at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
      if (beginsPart(title, at)) {
        return at;
      }
    }
    return text.indexOf(letter, from);
  }

  private static boolean beginsPart(String title, int at) {
    if (at == 0) {
      return true;
    }
    var here = title.charAt(at);
    var before = title.charAt(at - 1);
    return !Character.isLetterOrDigit(before)
        || Character.isIdeographic(here)
        || (Character.isUpperCase(here) && Character.isLowerCase(before));
  }
}
