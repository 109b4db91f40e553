package dev.wheelhouse.console.runs;

import javafx.scene.Node;

/// The look of what was true when the engine last answered.
final class Stale {
  private static final String STYLE = "stale";

  private Stale() {}

  static void mark(Node node, boolean stale) {
    node.getStyleClass().remove(STYLE);
    if (stale) {
      node.getStyleClass().add(STYLE);
    }
  }
}
