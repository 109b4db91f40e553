package dev.wheelhouse.console.control;

import javafx.scene.Node;

/// The look of what was true when the engine last answered.
public final class Stale {
  private static final String STYLE = "stale";

  private Stale() {}

  public static void mark(Node node, boolean stale) {
    node.getStyleClass().remove(STYLE);
    if (stale) {
      node.getStyleClass().add(STYLE);
    }
  }
}
