package dev.wheelhouse.console.control.graph;

import java.util.EnumMap;
import java.util.Map;

/// How much can be painted in a frame on this machine: what earlier frames took, by what was
/// painted in them.
///
/// It begins careful, since the first frames of a program are its slowest.
final class Pace {
  private static final double FRAME = 16;
  private static final double GOAL = 24;
  private static final double LEARNS = 0.3;
  private static final double SLOWEST = 8;

  /// Many lines are sometimes drawn by code that is being compiled once more: there is always time
  /// for that.
  private static final Map<Lod, Double> QUICKEST =
      Map.of(Lod.FULL, 0.2, Lod.PLAIN, 0.6, Lod.FAR, 0.6, Lod.BARE, 0.03);

  private static final double NEW_LETTERS = 0.8;
  private static final double TOO_FEW = 2;

  private final Map<Lod, Double> each =
      new EnumMap<>(Map.of(Lod.FULL, 4.0, Lod.PLAIN, 0.6, Lod.FAR, 0.6, Lod.BARE, 0.1));
  private Lod lod = Lod.FULL;
  private double painted;
  private double paintedBefore;
  private long before;

  /// How many things may be painted in the next frame; at least one.
  double allowed(Lod wanted) {
    return Math.max(1, GOAL / each.getOrDefault(wanted, SLOWEST));
  }

  /// Letters of another size are drawn for the first time.
  void zoomed() {
    each.computeIfPresent(Lod.FULL, (_, known) -> Math.max(known, NEW_LETTERS));
  }

  /// @param things that are painted in this frame; a card is one, smaller things are parts of one
  void paints(Lod seen, double things) {
    lod = seen;
    painted += things;
  }

  /// A frame begins.
  void frame(long now) {
    if (before != 0) {
      // one thread says what is painted, another paints it meanwhile, up to a frame later
      took(lod, (painted + paintedBefore) / 2, (now - before) / 1e6);
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
  void took(Lod seen, double things, double millis) {
    if (things >= TOO_FEW) {
      each.computeIfPresent(seen, (_, known) -> learnt(seen, known, things, millis));
    }
  }

  private static double learnt(Lod lod, double known, double things, double millis) {
    // a frame that came in time tells only that it took no longer
    var spent = millis <= FRAME * 1.3 ? Math.min(known * things, FRAME) : millis - FRAME / 2;
    var seen = Math.clamp(spent / things, QUICKEST.getOrDefault(lod, SLOWEST), SLOWEST);
    return known + (seen - known) * (seen > known ? 2 * LEARNS : LEARNS);
  }
}
