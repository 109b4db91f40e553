package dev.wheelhouse.console.control.graph;

/// Something that goes on from a press of the mouse to its release.
interface Gesture {

  void dragged(Pointer at);

  void released(Pointer at);

  /// Nothing has happened.
  void cancelled();

  /// What it shows over the picture, in the picture's pixels.
  default void paint(Pen pen, double scale) {}

  /// What it shows over all, in the window's pixels as they are designed.
  default void paintOnScreen(Pen pen, Sight sight) {}

  /// Whether the sight moves when the pointer comes to the edge.
  default boolean scrolls() {
    return true;
  }
}
