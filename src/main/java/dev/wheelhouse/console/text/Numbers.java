package dev.wheelhouse.console.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// How numbers are written, the same in every language: thin spaces between groups, a decimal
/// point.
final class Numbers {
  private static final char THIN_SPACE = '\u2009';

  private Numbers() {}

  /// Whole numbers and up to three decimals.
  static DecimalFormat grouped() {
    return pattern("#,##0.###");
  }

  static DecimalFormat pattern(String pattern) {
    var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN_SPACE);
    return new DecimalFormat(pattern, symbols);
  }
}
