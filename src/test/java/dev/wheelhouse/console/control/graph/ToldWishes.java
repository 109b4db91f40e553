package dev.wheelhouse.console.control.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyEvent;

/// Writes down what was wanted, and refuses what it is told to.
public final class ToldWishes implements GraphWishes {
  final List<String> told = new ArrayList<>();
  final Map<WireKey, No> refused = new HashMap<>();
  int asked;

  @Override
  public void move(Set<String> keys, double dx, double dy, boolean over) {
    if (over) {
      told.add("move %s %.0f %.0f".formatted(keys.stream().sorted().toList(), dx, dy));
    }
  }

  @Override
  public void resize(String memo, double width, double height) {
    told.add("resize %s %.0f %.0f".formatted(memo, width, height));
  }

  @Override
  public void connect(String from, String to) {
    told.add("connect " + from + " " + to);
  }

  @Override
  public Optional<No> refusal(String from, String to) {
    asked++;
    return Optional.ofNullable(refused.get(new WireKey(from, to)));
  }

  @Override
  public void connectToNew(String from, Point at) {
    told.add("connect %s to new at %.0f %.0f".formatted(from, at.x(), at.y()));
  }

  @Override
  public void drop(String what, Point at, Optional<WireKey> wire) {
    told.add(
        "drop %s at %.0f %.0f%s"
            .formatted(
                what,
                at.x(),
                at.y(),
                wire.map(it -> " on " + it.from() + " " + it.to()).orElse("")));
  }

  @Override
  public void delete(Set<String> keys, Set<WireKey> wires) {
    told.add(
        "delete %s %s"
            .formatted(
                keys.stream().sorted().toList(),
                wires.stream().map(it -> it.from() + "-" + it.to()).sorted().toList()));
  }

  @Override
  public void open(String key) {
    told.add("open " + key);
  }

  @Override
  public boolean typed(KeyEvent event, Point at) {
    told.add("typed " + event.getCode());
    return true;
  }

  @Override
  public void menu(double screenX, double screenY) {
    told.add("menu");
  }
}
