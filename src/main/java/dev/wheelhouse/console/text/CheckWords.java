package dev.wheelhouse.console.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences of checks and refusals in a language. An engine says them in English, over every
/// wire; each is known by its pattern and said anew with what it names.
final class CheckWords {
  private static final String BUNDLE = "i18n.checks";
  private static final String KIND = "what.";
  private static final String KINDS = "{what}";
  private static final Pattern PLACE = Pattern.compile("\\{(\\+?)(\\d)}");

  private final List<Sentence> sentences = new ArrayList<>();

  CheckWords(Language language) {
    var english = bundle(Locale.ROOT);
    var words = bundle(language.locale());
    for (var key : english.keySet()) {
      if (!key.startsWith(KIND)) {
        add(english, words, key);
      }
    }
    // What says more by itself is tried before what would fit, too.
    sentences.sort(Comparator.comparing(Sentence::open).thenComparing(it -> -it.literals()));
  }

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  private void add(ResourceBundle english, ResourceBundle words, String key) {
    var text = english.getString(key);
    if (!text.contains(KINDS)) {
      sentences.add(Sentence.of(text, words.getString(key)));
      return;
    }
    for (var kind : english.keySet()) {
      if (kind.startsWith(KIND)) {
        sentences.add(
            Sentence.of(
                text.replace(KINDS, english.getString(kind)),
                words.getString(key).replace(KINDS, words.getString(kind))));
      }
    }
  }

  /// Empty for a sentence that nobody knows.
  Optional<String> of(String english) {
    return sentences.stream()
        .flatMap(it -> it.said(english, part -> of(part).orElse(part)).stream())
        .findFirst();
  }

  /// @param parts the places whose texts are sentences themselves
  /// @param places by the groups of the pattern
  /// @param open whether it begins with a place
  /// @param literals how many characters are not a place's
  private record Sentence(
      Pattern pattern,
      List<String> places,
      List<String> parts,
      String words,
      boolean open,
      int literals) {

    static Sentence of(String english, String words) {
      var regex = new StringBuilder();
      var places = new ArrayList<String>();
      var parts = new ArrayList<String>();
      var literals = 0;
      var at = 0;
      for (var place : PLACE.matcher(english).results().toList()) {
        regex.append(Pattern.quote(english.substring(at, place.start()))).append("(.*?)");
        literals += place.start() - at;
        at = place.end();
        places.add(place.group(2));
        if (!place.group(1).isEmpty()) {
          parts.add(place.group(2));
        }
      }
      regex.append(Pattern.quote(english.substring(at)));
      return new Sentence(
          Pattern.compile(regex.toString(), Pattern.DOTALL),
          places,
          parts,
          words,
          PLACE.matcher(english).lookingAt(),
          literals + english.length() - at);
    }

    Optional<String> said(String english, UnaryOperator<String> part) {
      var found = pattern.matcher(english);
      return found.matches() ? Optional.of(filled(named(found, part))) : Optional.empty();
    }

    private Map<String, String> named(Matcher found, UnaryOperator<String> part) {
      var named = new HashMap<String, String>();
      for (var i = 0; i < places.size(); i++) {
        var text = found.group(i + 1);
        named.put(places.get(i), parts.contains(places.get(i)) ? part.apply(text) : text);
      }
      return named;
    }

    private String filled(Map<String, String> named) {
      return PLACE
          .matcher(words)
          .replaceAll(it -> Matcher.quoteReplacement(named.getOrDefault(it.group(2), "")));
    }
  }
}
