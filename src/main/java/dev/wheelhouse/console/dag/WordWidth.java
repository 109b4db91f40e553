package dev.wheelhouse.console.dag;

import java.lang.Character.UnicodeScript;

/// How wide words are on a card, about. It is reckoned from kinds of letters rather than measured:
/// a picture is drawn before there is a window, and is the same on every machine.
final class WordWidth {
  private WordWidth() {}

  static double of(String words) {
    return Math.ceil(words.codePoints().mapToDouble(WordWidth::width).sum());
  }

  private static double width(int letter) {
    if (UnicodeScript.of(letter) == UnicodeScript.HAN) {
      return 13.2;
    }
    if (Character.isDigit(letter)) {
      return 8.4;
    }
    if (Character.isUpperCase(letter)) {
      return 9.2;
    }
    return " .,:;'iljt".indexOf(letter) >= 0 ? 4.2 : 7.6;
  }
}
