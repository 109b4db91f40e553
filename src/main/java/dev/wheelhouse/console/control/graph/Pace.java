package dev.wheelhouse.console.control.graph;

/// How much can be painted in a frame on this machine: what earlier frames took, by what was
/// painted in them.
///
/// It begins careful, since the first frames of a program are its slowest.
final class Pace {
  private static final double FRAME = 16;
  private static final double GOAL = 38;
  private static final double LEARNS = 0.3;
  private static final double FIRST = 4;
  private static final double SLOWEST = 8;
  private static final double QUICKEST = 0.02;
  private static final double TOO_FEW = 2;

  private double each = FIRST;
  private double painted;
  private double paintedBefore;
  private long before;

  /// How many things may be painted in the next frame; at least one.
  double allowed() {
    return Math.max(1, GOAL / each);
  }

  /// @param things that are painted in this frame; a card is one, smaller things are parts of one
  void paints(double things) {
    painted += things;
  }

  /// A frame begins.
  void frame(long now) {
    if (before != 0) {
      // one thread says what is painted, another paints it meanwhile, up to a frame later
      took((painted + paintedBefore) / 2, (now - before) / 1e6);
    }
    before = now;
    paintedBefore = painted;
    painted = 0;
  }

  /// Whether nothing was painted of late.
  boolean idle() {
    return paintedBefore == 0;
  }

  /// No frames are seen for a while.
  void rests() {
    before = 0;
    paintedBefore = 0;
    painted = 0;
  }

  /// @param millis until the next frame
  void took(double things, double millis) {
    if (things < TOO_FEW) {
      return;
    }
    // a frame that came in time tells only that it took no longer
    var spent = millis <= FRAME * 1.3 ? Math.min(each * things, FRAME) : millis - FRAME / 2;
    var seen = Math.clamp(spent / things, QUICKEST, SLOWEST);
    each += (seen - each) * (seen > each ? 2 * LEARNS : LEARNS);
  }
}
