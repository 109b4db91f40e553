package dev.wheelhouse.console.control.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Finds what lies in a rectangle: an R-tree, packed once by sorting into tiles (Leutenegger, Lopez
/// and Edgington: STR). What is found comes in no order.
final class BoxTree<T> {
  private static final int FILL = 16;

  private final Knot<T> root;
  private final int size;

  private sealed interface Knot<T> {
    Box box();
  }

  private record Leaf<T>(Box box, T item) implements Knot<T> {}

  private record Branch<T>(Box box, List<Knot<T>> below) implements Knot<T> {
    static <T> Branch<T> of(List<Knot<T>> below) {
      return new Branch<>(Box.around(below, Knot::box), below);
    }
  }

  BoxTree(List<T> items, Function<? super T, Box> box) {
    List<Knot<T>> level = new ArrayList<>(items.size());
    items.forEach(item -> level.add(new Leaf<>(box.apply(item), item)));
    size = items.size();
    root = packed(level);
  }

  private static <T> Knot<T> packed(List<Knot<T>> leaves) {
    var level = leaves;
    while (level.size() > FILL) {
      level = tiles(level);
    }
    return Branch.of(level);
  }

  private static <T> List<Knot<T>> tiles(List<Knot<T>> level) {
    var columns = (int) Math.ceil(Math.sqrt(Math.ceil((double) level.size() / FILL)));
    var sorted = new ArrayList<>(level);
    sorted.sort(Comparator.comparingDouble(it -> it.box().middleX()));
    var above = new ArrayList<Knot<T>>();
    for (var column : parts(sorted, (int) Math.ceil((double) sorted.size() / columns))) {
      var down = new ArrayList<>(column);
      down.sort(Comparator.comparingDouble(it -> it.box().middleY()));
      parts(down, FILL).forEach(tile -> above.add(Branch.of(tile)));
    }
    return above;
  }

  private static <K> List<List<K>> parts(List<K> all, int size) {
    var parts = new ArrayList<List<K>>();
    for (var from = 0; from < all.size(); from += size) {
      parts.add(List.copyOf(all.subList(from, Math.min(from + size, all.size()))));
    }
    return parts;
  }

  int size() {
    return size;
  }

  List<T> in(Box area) {
    var found = new ArrayList<T>();
    each(area, found::add);
    return found;
  }

  int count(Box area) {
    var counted = new int[1];
    each(area, _ -> counted[0]++);
    return counted[0];
  }

  void each(Box area, Consumer<? super T> take) {
    visit(root, area, take);
  }

  private static <T> void visit(Knot<T> knot, Box area, Consumer<? super T> take) {
    if (!knot.box().meets(area)) {
      return;
    }
    switch (knot) {
      case Leaf<T>(_, T item) -> take.accept(item);
      case Branch<T>(_, List<Knot<T>> below) -> {
        for (var each : below) {
          visit(each, area, take);
        }
      }
    }
  }
}
