package dev.wheelhouse.console.control;

import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;

/// A small picture of a graph: boxes in layers from left to right, lines between them.
///
/// @param hidden boxes that were left out
public record Sketch(List<List<Box>> layers, List<Line> lines, int hidden) {
  public Sketch {
    layers = layers.stream().map(List::copyOf).toList();
    lines = List.copyOf(lines);
  }

  /// A node with its state.
  ///
  /// @param marked it is the one that the picture is about
  public record Box(String name, StateStyle state, boolean marked) {}

  /// A dependency, by the names of its ends.
  ///
  /// @param passed whether what flows here has arrived
  public record Line(String from, String to, boolean passed) {}
}
