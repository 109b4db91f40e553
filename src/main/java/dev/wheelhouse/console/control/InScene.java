package dev.wheelhouse.console.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Whether a node is in a scene: the condition under which a view listens to a model that outlives
/// it.
///
/// `sceneProperty().isNotNull()` will not do: the node holds it weakly, so it can be collected, and
/// with it what depends on it, before the node gets into a scene.
public final class InScene {
  private InScene() {}

  public static ObservableValue<Boolean> of(Node node) {
    return node.sceneProperty().map(_ -> true).orElse(false);
  }
}
