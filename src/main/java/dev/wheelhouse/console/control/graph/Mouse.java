package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/// What the mouse does: a press is a click until it has moved by some pixels, then a gesture.
final class Mouse {
  private static final double NOTCH = 40;

  private final GraphCanvas canvas;
  private final Board board;
  private final GraphWishes wishes;
  private final EdgeScroll edge;
  private @Nullable Pointer pressed;
  private @Nullable Supplier<Gesture> begins;
  private @Nullable Gesture gesture;
  private boolean hand;

  Mouse(GraphCanvas canvas, Board board, GraphWishes wishes) {
    this.canvas = canvas;
    this.board = board;
    this.wishes = wishes;
    edge = new EdgeScroll(board, this::redrag);
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> board.mark(board.marks().withPorts(null)));
    canvas.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    canvas.addEventHandler(ZoomEvent.ZOOM, this::pinched);
    canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  /// By keys, it opens beside what is under the cursor.
  private void menu(ContextMenuEvent event) {
    if (gesture == null) {
      var at = event.isKeyboardTrigger() ? beside() : null;
      wishes.menu(
          at == null ? event.getScreenX() : at.getX(), at == null ? event.getScreenY() : at.getY());
    }
    event.consume();
  }

  private @Nullable Point2D beside() {
    return Optional.ofNullable(board.marks().cursor())
        .flatMap(board.shown()::box)
        .map(box -> board.sight().onScreen(box.middleX(), box.bottom()))
        .map(at -> canvas.localToScreen(at.x(), at.y()))
        .orElse(null);
  }

  Optional<Gesture> gesture() {
    return Optional.ofNullable(gesture);
  }

  /// Whether the hand is held ready by a key: then a drag moves the sight.
  void hand(boolean ready) {
    hand = ready;
    canvas.setCursor(ready ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  /// Ends what goes on, without effect.
  ///
  /// @return whether something went on
  boolean cancel() {
    var going = gesture;
    pressed = null;
    begins = null;
    if (going == null) {
      return false;
    }
    end();
    going.cancelled();
    canvas.gestureChanged();
    return true;
  }

  private void end() {
    gesture = null;
    edge.stop();
    canvas.setCursor(hand ? Cursor.OPEN_HAND : Cursor.DEFAULT);
  }

  private void pressed(MouseEvent event) {
    if (gesture != null) {
      event.consume();
      return;
    }
    canvas.requestFocus();
    var at = Pointer.of(event);
    pressed = at;
    begins = null;
    if (event.getButton() == MouseButton.MIDDLE || (event.isPrimaryButtonDown() && hand)) {
      gesture = new PanDrag(board, at);
      canvas.setCursor(Cursor.CLOSED_HAND);
    } else if (event.getButton() != MouseButton.MIDDLE) {
      pressed(event.getButton() == MouseButton.PRIMARY, at);
    }
    event.consume();
  }

  private void pressed(boolean primary, Pointer at) {
    Supplier<Gesture> dragging =
        switch (hit(at)) {
          case Hit.Port(var card) -> () -> new WireDrag(board, wishes, card);
          case Hit.Corner(var memo) -> {
            chooseFirst(memo, at);
            yield () -> new ResizeDrag(board, wishes, at, memo);
          }
          case Hit.Thing(var key) -> {
            chooseFirst(key, at);
            yield () -> new MoveDrag(board, wishes, at, key);
          }
          case Hit.More _ -> () -> new MarqueeDrag(board, at);
          case Hit.OnWire(var wire) -> {
            if (!board.chosen().wires().contains(wire) && !at.many()) {
              board.choose(new Chosen(Set.of(), Set.of(wire)));
            }
            yield () -> new MarqueeDrag(board, at);
          }
          case Hit.Ground _ -> {
            if (!primary) {
              board.choose(Chosen.NOTHING);
            }
            yield () -> new MarqueeDrag(board, at);
          }
        };
    begins = primary ? dragging : null;
  }

  private void chooseFirst(String key, Pointer at) {
    board.mark(board.marks().at(key));
    if (at.many()) {
      return;
    }
    if (at.shift()) {
      board.add(List.of(key));
    } else if (!board.chosen().keys().contains(key)) {
      board.choose(Chosen.of(key));
    }
  }

  private void dragged(MouseEvent event) {
    var at = Pointer.of(event);
    var start = pressed;
    var beginning = begins;
    if (gesture == null && start != null && beginning != null && at.leaves(start)) {
      gesture = begin(beginning, start);
    }
    drag(at);
    event.consume();
  }

  private Gesture begin(Supplier<Gesture> beginning, Pointer start) {
    if (hit(start) instanceof Hit.Thing(var key) && !board.chosen().keys().contains(key)) {
      board.add(List.of(key));
    }
    var next = beginning.get();
    return board.readOnlyProperty().get() && !(next instanceof MarqueeDrag)
        ? new MarqueeDrag(board, start)
        : next;
  }

  private void drag(Pointer at) {
    var going = gesture;
    if (going != null) {
      going.dragged(at);
      if (going.scrolls()) {
        edge.at(at);
      }
      canvas.gestureChanged();
    }
  }

  private void redrag(Pointer at) {
    var going = gesture;
    if (going != null) {
      going.dragged(at);
      canvas.gestureChanged();
    }
  }

  private void released(MouseEvent event) {
    var going = gesture;
    if (going != null) {
      end();
      going.released(Pointer.of(event));
      canvas.gestureChanged();
    }
    event.consume();
  }

  private void clicked(MouseEvent event) {
    if (event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY && !hand) {
      clicked(Pointer.of(event), event.getClickCount());
    }
    event.consume();
  }

  private void clicked(Pointer at, int times) {
    switch (hit(at)) {
      case Hit.Port(var card) -> clicked(card, at, times);
      case Hit.Thing(var key) -> clicked(key, at, times);
      case Hit.Corner(var memo) -> clicked(memo, at, times);
      case Hit.More(var card) -> wishes.open(card);
      case Hit.OnWire(var wire) -> {
        if (at.many()) {
          board.toggle(wire);
        } else if (!at.shift()) {
          board.choose(new Chosen(Set.of(), Set.of(wire)));
        }
      }
      case Hit.Ground _ -> {
        if (!at.many() && !at.shift()) {
          board.choose(Chosen.NOTHING);
        }
      }
    }
  }

  private void clicked(String key, Pointer at, int times) {
    if (at.many()) {
      board.toggle(key);
    } else if (!at.shift()) {
      board.choose(Chosen.of(key));
    }
    if (times == 2) {
      wishes.open(key);
    }
  }

  private void moved(MouseEvent event) {
    var at = Pointer.of(event);
    var port = hit(at) instanceof Hit.Port(var card) ? card : null;
    board.mark(board.marks().withPorts(port));
    if (!hand) {
      canvas.setCursor(port == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
    }
  }

  private Hit hit(Pointer at) {
    return Hit.at(board.shown(), at.in(board.sight()), board.sight().scale());
  }

  private void scrolled(ScrollEvent event) {
    var sight = board.sight();
    if (event.isShortcutDown()) {
      board.look(sight.turned(event.getDeltaY() / NOTCH, event.getX(), event.getY()));
    } else {
      // some systems turn the wheel sideways while Shift is held, others don't
      var sideways = event.isShiftDown() && event.getDeltaX() == 0;
      board.look(
          sideways
              ? sight.scrolled(-event.getDeltaY(), 0)
              : sight.scrolled(-event.getDeltaX(), -event.getDeltaY()));
    }
    event.consume();
  }

  private void pinched(ZoomEvent event) {
    var sight = board.sight();
    board.look(sight.zoomed(sight.scale() * event.getZoomFactor(), event.getX(), event.getY()));
    event.consume();
  }
}
