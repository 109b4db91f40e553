package dev.wheelhouse.console.control.graph;

/// How much of a card can be seen from so far away.
enum Lod {
  FULL,
  /// Without words.
  PLAIN,
  /// A rectangle in its state's colour.
  FAR;

  private static final int MANY = 500;
  private static final double WORDS_OF_MANY = 0.6;
  private static final double WORDS = 0.3;
  private static final double CARDS_OF_MANY = 0.3;
  private static final double CARDS = 0.15;

  static Lod of(int cards, double scale) {
    var many = cards > MANY;
    if (scale >= (many ? WORDS_OF_MANY : WORDS)) {
      return FULL;
    }
    return scale >= (many ? CARDS_OF_MANY : CARDS) ? PLAIN : FAR;
  }
}
