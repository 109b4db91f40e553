package dev.wheelhouse.console.jobs.form;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Scrolls a node into sight.
public final class Reveal {
  private static final double MARGIN = 24;

  private Reveal() {}

  /// Moves only as far as it must; `top` puts the node at the upper edge.
  public static void in(ScrollPane pane, Node node, boolean top) {
    pane.applyCss();
    pane.layout();
    var content = pane.getContent();
    var height = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    if (height <= 0) {
      return;
    }
    var bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    var now = pane.getVvalue() * height;
    pane.setVvalue(Math.clamp(goal(pane, bounds, now, top) / height, 0, 1));
  }

  private static double goal(ScrollPane pane, Bounds bounds, double now, boolean top) {
    var shown = pane.getViewportBounds().getHeight();
    if (top || bounds.getMinY() - MARGIN < now) {
      return bounds.getMinY() - (top ? 0 : MARGIN);
    }
    return bounds.getMaxY() + MARGIN > now + shown ? bounds.getMaxY() + MARGIN - shown : now;
  }
}
