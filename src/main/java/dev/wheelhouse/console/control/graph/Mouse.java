package dev.wheelhouse.console.control.graph;

import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The gesture that goes on: a press is a click until it has moved by some pixels, then a gesture.
final class Mouse {
  private final GraphCanvas canvas;
  private final Board board;
  private final GraphWishes wishes;
  private final Hand hand;
  private final EdgeScroll edge;
  private final MenuCall menu;
  private @Nullable Pointer pressed;
  private @Nullable Grip grip;
  private @Nullable Gesture gesture;

  Mouse(GraphCanvas canvas, Board board, GraphWishes wishes, Hand hand) {
    this.canvas = canvas;
    this.board = board;
    this.wishes = wishes;
    this.hand = hand;
    edge = new EdgeScroll(board, this::drag);
    menu = new MenuCall(canvas, board, wishes);
    canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    canvas.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
  }

  Optional<Gesture> gesture() {
    return Optional.ofNullable(gesture);
  }

  /// Ends what goes on, without effect.
  ///
  /// @return whether something went on
  boolean cancel() {
    var going = gesture;
    pressed = null;
    grip = null;
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
    hand.rest();
  }

  private void pressed(MouseEvent event) {
    if (gesture == null) {
      canvas.requestFocus();
      pressed(event.getButton(), Pointer.of(event));
    }
    event.consume();
  }

  private void pressed(MouseButton button, Pointer at) {
    var primary = button == MouseButton.PRIMARY;
    pressed = at;
    grip = null;
    if (button == MouseButton.MIDDLE || (primary && hand.ready())) {
      gesture = new PanDrag(board, at);
      hand.grab();
      return;
    }
    var taken = new Grip(board, wishes, at);
    taken.choose(primary);
    grip = primary ? taken : null;
  }

  private void dragged(MouseEvent event) {
    var at = Pointer.of(event);
    if (gesture == null && grip != null && pressed != null && at.leaves(pressed)) {
      gesture = grip.gesture();
    }
    drag(at);
    if (gesture != null && gesture.scrolls()) {
      edge.at(at);
    }
    event.consume();
  }

  private void drag(Pointer at) {
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

  private void menu(ContextMenuEvent event) {
    if (gesture == null) {
      menu.asked(event);
    }
    event.consume();
  }
}
