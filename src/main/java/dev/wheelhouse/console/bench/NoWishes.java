package dev.wheelhouse.console.bench;

import dev.wheelhouse.console.control.graph.GraphWishes;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/// Nobody wants anything of the graph that a bench shows.
final class NoWishes implements GraphWishes {
  @Override
  public void move(Set<String> keys, double dx, double dy, boolean over) {}

  @Override
  public void resize(String memo, double width, double height) {}

  @Override
  public void connect(String from, String to) {}

  @Override
  public Optional<No> refusal(String from, String to) {
    return Optional.empty();
  }

  @Override
  public void connectToNew(String from, Point at) {}

  @Override
  public void drop(String what, Point at, Optional<WireKey> wire) {}

  @Override
  public void delete(Set<String> keys, Set<WireKey> wires) {}

  @Override
  public void open(String key) {}

  @Override
  public boolean typed(KeyEvent event, Point at) {
    return false;
  }

  @Override
  public void menu(double screenX, double screenY) {}
}
