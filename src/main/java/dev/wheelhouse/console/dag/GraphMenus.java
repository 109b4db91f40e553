package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.Icons;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.shell.ActionButton;
import dev.wheelhouse.console.shell.ActionRegistry;
import dev.wheelhouse.console.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The menus over the canvas.
final class GraphMenus implements CanvasWishes.Menus {
  private static final List<List<String>> CHOSEN =
      List.of(
          List.of("dag-cut", "dag-copy", "dag-paste", "dag-duplicate"),
          List.of("dag-align-left", "dag-align-top", "dag-distribute"),
          List.of("dag-delete"));

  private final EditCommands edits;
  private final EditorWishes wishes;
  private final ActionRegistry actions;
  private final Texts texts;
  private @Nullable Node canvas;
  private Point2D pointer = Point2D.ZERO;

  GraphMenus(EditCommands edits, EditorWishes wishes, ActionRegistry actions, Texts texts) {
    this.edits = edits;
    this.wishes = wishes;
    this.actions = actions;
    this.texts = texts;
  }

  /// Menus open where the pointer was last.
  void over(Node surface) {
    canvas = surface;
    surface.addEventFilter(
        MouseEvent.ANY, event -> pointer = new Point2D(event.getScreenX(), event.getScreenY()));
  }

  @Override
  public void part(String from, Point at) {
    var menu = new ContextMenu();
    for (var part : Part.values()) {
      if (part.task().isPresent()) {
        var item = new MenuItem(texts.get(part.textKey()), Icons.of(part.icon()));
        item.setId("behind-" + part.word());
        item.setOnAction(_ -> edits.inserts().insertBehind(from, part, at));
        menu.getItems().add(item);
      }
    }
    menu.setId("part-menu");
    show(menu, pointer.getX(), pointer.getY());
  }

  @Override
  public void chosen(double screenX, double screenY) {
    var menu = new ContextMenu();
    for (var group : CHOSEN) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      group.forEach(id -> menu.getItems().add(ActionButton.menuItem(actions.get(id), texts)));
    }
    show(menu, screenX, screenY);
  }

  private void show(ContextMenu menu, double x, double y) {
    var over = canvas;
    if (over != null) {
      menu.show(over, x, y);
    }
  }

  @Override
  public void job(Point at, Optional<WireKey> wire) {
    edits.inserts().askForShared(at, wire);
  }

  @Override
  public void open(String key) {
    wishes.focusInspector().make();
  }
}
