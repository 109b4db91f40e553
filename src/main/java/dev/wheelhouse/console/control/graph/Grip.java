package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import java.util.List;
import java.util.Set;

/// What a button takes hold of when it is pressed, and the gesture that begins when it is dragged.
final class Grip {
  private final Board board;
  private final GraphWishes wishes;
  private final Pointer start;

  Grip(Board board, GraphWishes wishes, Pointer start) {
    this.board = board;
    this.wishes = wishes;
    this.start = start;
  }

  /// Chooses what is there, before anything is done with it.
  void choose(boolean primary) {
    switch (start.hits(board)) {
      case Hit.Corner(var memo) -> chooseFirst(memo);
      case Hit.Thing(var key) -> chooseFirst(key);
      case Hit.OnWire(var wire) -> chooseFirst(wire);
      case Hit.Ground _ when !primary -> board.choose(Chosen.NOTHING);
      case Hit.Ground _, Hit.Port _, Hit.More _ -> {}
    }
  }

  private void chooseFirst(String key) {
    board.mark(board.marks().at(key));
    if (start.many()) {
      return;
    }
    if (start.shift()) {
      board.add(List.of(key));
    } else if (!board.chosen().keys().contains(key)) {
      board.choose(Chosen.of(key));
    }
  }

  private void chooseFirst(WireKey wire) {
    if (!board.chosen().wires().contains(wire) && !start.many()) {
      board.choose(new Chosen(Set.of(), Set.of(wire)));
    }
  }

  Gesture gesture() {
    if (board.readOnlyProperty().get()) {
      return new MarqueeDrag(board, start);
    }
    return switch (start.hits(board)) {
      case Hit.Port port -> new WireDrag(board, wishes, port);
      case Hit.Corner(var memo) -> new ResizeDrag(board, wishes, start, memo);
      case Hit.Thing(var key) -> move(key);
      case Hit.More _, Hit.OnWire _, Hit.Ground _ -> new MarqueeDrag(board, start);
    };
  }

  /// It was taken out of what is chosen when Ctrl was held: then it moves along all the same.
  private Gesture move(String key) {
    if (!board.chosen().keys().contains(key)) {
      board.add(List.of(key));
    }
    return new MoveDrag(board, wishes, start, key);
  }
}
