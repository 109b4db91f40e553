package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Chooses what is clicked, and opens what is clicked twice.
final class Clicks {
  private final Board board;
  private final GraphWishes wishes;
  private final Hand hand;

  Clicks(Node canvas, Board board, GraphWishes wishes, Hand hand) {
    this.board = board;
    this.wishes = wishes;
    this.hand = hand;
    canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  private void clicked(MouseEvent event) {
    if (event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY && !hand.ready()) {
      clicked(Pointer.of(event), event.getClickCount());
    }
    event.consume();
  }

  private void clicked(Pointer at, int times) {
    switch (at.hits(board)) {
      case Hit.Port(var card, var _) -> thing(card, at, times);
      case Hit.Thing(var key) -> thing(key, at, times);
      case Hit.Corner(var memo) -> thing(memo, at, times);
      case Hit.More(var card) -> wishes.open(card);
      case Hit.OnWire(var wire) -> wire(wire, at);
      case Hit.Ground _ -> ground(at);
    }
  }

  private void thing(String key, Pointer at, int times) {
    if (at.many()) {
      board.toggle(key);
    } else if (!at.shift()) {
      board.choose(Chosen.of(key));
    }
    if (times == 2) {
      wishes.open(key);
    }
  }

  private void wire(WireKey wire, Pointer at) {
    if (at.many()) {
      board.toggle(wire);
    } else if (!at.shift()) {
      board.choose(new Chosen(Set.of(), Set.of(wire)));
    }
  }

  private void ground(Pointer at) {
    if (!at.many() && !at.shift()) {
      board.choose(Chosen.NOTHING);
    }
  }
}
