package dev.wheelhouse.console.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is in a scene, as the condition of `when`.
///
/// The node keeps its listeners alive. A binding made by `isNotNull()` is only weakly known to the
/// node: while the node is out of the scene it may be collected, and what hangs on it never comes
/// back.
public final class InScene {
  private InScene() {}

  public static ObservableValue<Boolean> of(Node node) {
    return node.sceneProperty().map(_ -> true).orElse(false);
  }
}
