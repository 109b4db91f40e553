package dev.wheelhouse.console.dag;

import java.lang.Character.UnicodeScript;

/// How wide a pill is for its words. It is reckoned from kinds of letters rather than measured: a
/// picture is drawn before there is a window, and is the same on every machine.
final class PillWidth {
  private static final double AROUND = 44;
  private static final double NARROWEST = 96;
  private static final double WIDEST = 300;

  private PillWidth() {}

  static double of(String words) {
    var letters = words.codePoints().mapToDouble(PillWidth::width).sum();
    return Math.clamp(Math.ceil(AROUND + letters), NARROWEST, WIDEST);
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
