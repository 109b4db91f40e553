package dev.wheelhouse.console.control;

import java.lang.ref.WeakReference;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Keeps a pane's children equal to a model's list. The model does not keep the pane alive.
public final class Children {
  private Children() {}

  public static <T> void bind(Pane pane, ObservableList<T> items, Function<T, Node> node) {
    items.addListener(new Sync<>(pane, node));
    fill(pane, items, node);
  }

  private static <T> void fill(
      Pane pane, ObservableList<? extends T> items, Function<T, Node> node) {
    pane.getChildren().setAll(items.stream().map(node).toList());
  }

  /// Rows that stay keep their nodes, so that focus and hover stay with them.
  private static final class Sync<T> implements ListChangeListener<T> {
    private final WeakReference<Pane> pane;
    private final Function<T, Node> node;

    Sync(Pane pane, Function<T, Node> node) {
      this.pane = new WeakReference<>(pane);
      this.node = node;
    }

    @Override
    public void onChanged(Change<? extends T> change) {
      var target = pane.get();
      if (target == null) {
        change.getList().removeListener(this);
        return;
      }
      while (change.next()) {
        if (change.wasPermutated()) {
          fill(target, change.getList(), node);
          return;
        }
        var children = target.getChildren();
        children.remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
        var added = change.getAddedSubList().stream().map(node).toList();
        children.addAll(change.getFrom(), added);
      }
    }
  }
}
