package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// What keys do: all that the mouse does, and what only [GraphWishes#typed] knows.
final class Keys {
  private static final double STEP = Snapping.GRID;
  private static final double PAGE = 0.8;

  private final GraphCanvas canvas;
  private final Board board;
  private final GraphWishes wishes;
  private final Mouse mouse;
  private final Hand hand;
  private final KeyCursor cursor;
  private @Nullable KeyWire wire;

  Keys(GraphCanvas canvas, Board board, GraphWishes wishes, Mouse mouse, Hand hand) {
    this.hand = hand;
    this.canvas = canvas;
    this.board = board;
    this.wishes = wishes;
    this.mouse = mouse;
    cursor = new KeyCursor(board);
    canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    canvas.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    canvas.focusedProperty().subscribe(this::focused);
  }

  /// The wire that is drawn by keys.
  Optional<Gesture> connecting() {
    return Optional.ofNullable(wire);
  }

  private void focused(boolean here) {
    if (!here) {
      endWire();
      hand.ready(false);
    }
  }

  private void released(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE) {
      hand.ready(false);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (mouse.gesture().isPresent()) {
      if (event.getCode() == KeyCode.ESCAPE) {
        mouse.cancel();
        event.consume();
      }
    } else if (wire != null ? connecting(event, wire) : known(event) || typed(event)) {
      event.consume();
    }
  }

  private boolean typed(KeyEvent event) {
    return !event.getCode().isModifierKey() && wishes.typed(event, Room.beside(board));
  }

  private boolean known(KeyEvent event) {
    return switch (event.getCode()) {
      case LEFT, KP_LEFT -> arrow(Toward.LEFT, event);
      case RIGHT, KP_RIGHT -> arrow(Toward.RIGHT, event);
      case UP, KP_UP -> arrow(Toward.UP, event);
      case DOWN, KP_DOWN -> arrow(Toward.DOWN, event);
      case HOME -> end(Comparator.naturalOrder(), event.isShiftDown());
      case END -> end(Comparator.reverseOrder(), event.isShiftDown());
      case PAGE_UP -> page(-1, event.isShiftDown());
      case PAGE_DOWN -> page(1, event.isShiftDown());
      case SPACE -> space(event);
      case ESCAPE -> escape();
      case DELETE, BACK_SPACE -> delete();
      case ENTER -> plain(event) && open();
      case A -> event.isShortcutDown() && !event.isShiftDown() && all();
      case C -> plain(event) && connect();
      default -> plain(event) && zoom(event);
    };
  }

  private static boolean plain(KeyEvent event) {
    return !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
  }

  private boolean arrow(Toward toward, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return move(toward);
    }
    cursor.go(toward, event.isShiftDown()).ifPresent(this::show);
    return true;
  }

  private boolean end(Comparator<Double> order, boolean extending) {
    cursor.end(order, extending).ifPresent(this::show);
    return true;
  }

  private void show(String key) {
    board.shown().box(key).ifPresent(box -> board.look(board.sight().revealing(box)));
  }

  private boolean move(Toward toward) {
    var keys = board.chosen().keys();
    if (!board.readOnlyProperty().get() && !keys.isEmpty()) {
      wishes.move(keys, toward.dx() * STEP, toward.dy() * STEP, true);
    }
    return true;
  }

  private boolean page(int times, boolean sideways) {
    var sight = board.sight();
    board.look(
        sideways
            ? sight.scrolled(times * PAGE * sight.width(), 0)
            : sight.scrolled(0, times * PAGE * sight.height()));
    return true;
  }

  /// Held, it is the hand that moves the sight; with Ctrl, it chooses.
  private boolean space(KeyEvent event) {
    if (event.isShortcutDown()) {
      cursor.key().ifPresent(board::toggle);
    } else {
      hand.ready(true);
    }
    return true;
  }

  private boolean escape() {
    var chosen = !board.chosen().equals(Chosen.NOTHING);
    board.choose(Chosen.NOTHING);
    return chosen;
  }

  private boolean delete() {
    var chosen = board.chosen();
    if (!board.readOnlyProperty().get() && !chosen.equals(Chosen.NOTHING)) {
      wishes.delete(chosen.keys(), chosen.wires());
    }
    return true;
  }

  private boolean open() {
    cursor.key().ifPresent(wishes::open);
    return cursor.key().isPresent();
  }

  private boolean all() {
    board.choose(
        new Chosen(board.shown().keys().collect(Collectors.toSet()), board.chosen().wires()));
    return true;
  }

  private boolean zoom(KeyEvent event) {
    switch (event.getCode()) {
      case PLUS, ADD, EQUALS -> canvas.zoomIn();
      case MINUS, SUBTRACT -> canvas.zoomOut();
      case DIGIT0, NUMPAD0 -> canvas.fit();
      case DIGIT1, NUMPAD1 -> canvas.zoomToNormal();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean connect() {
    var from = cursor.key().flatMap(board.shown()::card).filter(KeyWire::canBegin);
    if (from.isEmpty() || board.readOnlyProperty().get()) {
      return false;
    }
    wire = new KeyWire(board, wishes, from.get());
    canvas.gestureChanged();
    return true;
  }

  private boolean connecting(KeyEvent event, KeyWire drawn) {
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> drawn.aim(Toward.LEFT);
      case RIGHT, KP_RIGHT -> drawn.aim(Toward.RIGHT);
      case UP, KP_UP -> drawn.aim(Toward.UP);
      case DOWN, KP_DOWN -> drawn.aim(Toward.DOWN);
      case ENTER -> {
        if (drawn.accept()) {
          endWire();
        }
      }
      case ESCAPE -> endWire();
      default -> {
        return event.getCode().isModifierKey();
      }
    }
    canvas.gestureChanged();
    return true;
  }

  private void endWire() {
    var drawn = wire;
    if (drawn != null) {
      wire = null;
      drawn.cancelled();
      canvas.gestureChanged();
    }
  }
}
