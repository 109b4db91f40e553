package dev.wheelhouse.console.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import org.jspecify.annotations.Nullable;

/// Moves the focus from pane to pane: navigation, toolbar, content, drawer. A pane gets the focus
/// back where it was, else at its first control.
final class PaneCycle {
  private static final List<String> PANES = List.of(".drawer", ".toolbar", ".content", ".nav");
  private static final List<String> ORDER = List.of(".nav", ".toolbar", ".content", ".drawer");

  private final Parent root;
  private final Map<String, Node> last = new HashMap<>();

  PaneCycle(Parent root) {
    this.root = root;
  }

  /// @param by 1 for the next pane, -1 for the one before
  void move(int by) {
    var owner = root.getScene().getFocusOwner();
    var here = paneOf(owner);
    if (owner != null && here != null) {
      last.put(here, owner);
    }
    var panes = ORDER.stream().filter(pane -> target(pane).isPresent()).toList();
    if (!panes.isEmpty()) {
      var from = here == null ? (by > 0 ? -1 : 0) : panes.indexOf(here);
      target(panes.get(Math.floorMod(from + by, panes.size()))).ifPresent(PaneCycle::focus);
    }
  }

  /// Without this round trip the node would have the focus, but not show it.
  private static void focus(Node node) {
    node.requestFocus();
    node.requestFocusTraversal(TraversalDirection.NEXT);
    node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
    if (!node.isFocused()) {
      node.requestFocus();
    }
  }

  private Optional<Node> target(String pane) {
    var node = root.lookup(pane);
    if (node == null || !shown(node)) {
      return Optional.empty();
    }
    var before = last.get(pane);
    return before != null && takesFocus(before) && pane.equals(paneOf(before))
        ? Optional.of(before)
        : all(node).filter(PaneCycle::takesFocus).filter(it -> pane.equals(paneOf(it))).findFirst();
  }

  private static boolean takesFocus(Node node) {
    return node.isFocusTraversable()
        && !node.isDisabled()
        && shown(node)
        && node.getScene() != null;
  }

  private static boolean shown(Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// The innermost of the panes that a node is in.
  private @Nullable String paneOf(@Nullable Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      var styles = at.getStyleClass();
      for (var pane : PANES) {
        if (styles.contains(pane.substring(1))) {
          return pane;
        }
      }
    }
    return null;
  }

  private static Stream<Node> all(Node node) {
    var below = new ArrayList<Node>(List.of(node));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> all(child).forEach(below::add));
    }
    return below.stream();
  }
}
