package dev.wheelhouse.console.control.graph;

/// How much of a card can be seen from so far away.
enum Lod {
  FULL(1, 0.5),
  /// Without words.
  PLAIN(0.15, 0.2),
  /// A rectangle in its state's colour.
  FAR(0.02, 0.03),
  /// The same without wires, for very many: while they move, and where wires are specks.
  BARE(0.02, 0);

  private static final int MANY = 500;
  private static final double WORDS_OF_MANY = 0.6;
  private static final double WORDS = 0.3;
  private static final double CARDS_OF_MANY = 0.3;
  private static final double CARDS = 0.15;
  private static final double WIRES_OF_MANY = 0.1;
  private static final double GROUND = 0.5;

  private final double card;
  private final double wire;

  Lod(double card, double wire) {
    this.card = card;
    this.wire = wire;
  }

  static Lod of(int cards, double scale) {
    var many = cards > MANY;
    if (scale >= (many ? WORDS_OF_MANY : WORDS)) {
      return FULL;
    }
    if (scale >= (many ? CARDS_OF_MANY : CARDS)) {
      return PLAIN;
    }
    return many && scale < WIRES_OF_MANY ? BARE : FAR;
  }

  /// The next with less to paint, if there is one.
  Lod farther() {
    return switch (this) {
      case FULL -> PLAIN;
      case PLAIN -> FAR;
      case FAR, BARE -> BARE;
    };
  }

  /// What it takes to paint a tile with so many, in cards as they are seen from near.
  double cost(int cards, int wires) {
    return GROUND + cards * card + wires * wire;
  }
}
