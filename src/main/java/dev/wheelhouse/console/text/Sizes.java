package dev.wheelhouse.console.text;

/// Amounts of data, in decimal units with at most one decimal.
final class Sizes {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

  private Sizes() {}

  static String bytes(long bytes) {
    var unit = 0;
    double amount = bytes;
    while (amount >= 1000 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    return Numbers.pattern(amount < 10 && unit > 0 ? "0.#" : "0").format(amount)
        + " "
        + UNITS[unit];
  }
}
