package dev.wheelhouse.console.control.graph;

/// How much can be painted in a frame on this machine: what earlier frames took, by what was
/// painted in them.
///
/// It begins careful, since the first frames of a program are its slowest.
final class Pace {
  private static final double FRAME = 16;
  private static final double GOAL = 38;
  private static final double LEARNS = 0.3;
  private static final double SLOWEST = 2;
  private static final double QUICKEST = 0.02;

  private double each = 1;

  /// How many things may be painted in the next frame; at least one.
  double allowed() {
    return Math.max(1, GOAL / each);
  }

  /// @param things that were painted; a card is one, smaller things are parts of one
  /// @param millis until the next frame
  void took(double things, double millis) {
    if (things < 4) {
      return;
    }
    // a frame that came in time tells only that it took no longer
    var spent = millis <= FRAME * 1.3 ? Math.min(each * things, FRAME) : millis - FRAME / 2;
    var seen = Math.clamp(spent / things, QUICKEST, SLOWEST);
    each += (seen - each) * (seen > each ? 2 * LEARNS : LEARNS);
  }
}
