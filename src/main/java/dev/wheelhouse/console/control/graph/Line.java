package dev.wheelhouse.console.control.graph;

/// How something is outlined.
///
/// @param dash its length and that of the gap; 0 for a line without
record Line(Tint tint, double width, double dash, double gap) {
  static Line of(Tint tint, double width) {
    return new Line(tint, width, 0, 0);
  }

  static Line dashed(Tint tint, double width, double dash, double gap) {
    return new Line(tint, width, dash, gap);
  }
}
