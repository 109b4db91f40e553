package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphPicture;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Sets selected cards and notes in line, or the same distance apart.
enum Alignment {
  LEFT,
  CENTRE,
  RIGHT,
  TOP,
  MIDDLE,
  BOTTOM;

  /// What takes room on a picture.
  private record Box(String key, double x, double y, double width, double height) {
    Box at(double toX, double toY) {
      return new Box(key, toX, toY, width, height);
    }
  }

  /// Sets them in line with the one that stands out most to that side, or about their middle.
  UnaryOperator<DagDocument> edit(GraphPicture picture, Set<String> keys) {
    var boxes = boxes(picture, keys);
    return boxes.size() < 2 ? UnaryOperator.identity() : place(aligned(boxes));
  }

  private List<Box> aligned(List<Box> all) {
    var left = least(all, Box::x);
    var right = -least(all, it -> -(it.x() + it.width()));
    var top = least(all, Box::y);
    var bottom = -least(all, it -> -(it.y() + it.height()));
    return all.stream()
        .map(
            it ->
                switch (this) {
                  case LEFT -> it.at(left, it.y());
                  case CENTRE -> it.at((left + right - it.width()) / 2, it.y());
                  case RIGHT -> it.at(right - it.width(), it.y());
                  case TOP -> it.at(it.x(), top);
                  case MIDDLE -> it.at(it.x(), (top + bottom - it.height()) / 2);
                  case BOTTOM -> it.at(it.x(), bottom - it.height());
                })
        .toList();
  }

  private static double least(List<Box> all, ToDoubleFunction<Box> of) {
    return all.stream().mapToDouble(of).min().orElse(0);
  }

  /// The same gap between neighbours, from left to right or from top to bottom; the outermost two
  /// stay.
  static UnaryOperator<DagDocument> distribute(
      GraphPicture picture, Set<String> keys, boolean across) {
    ToDoubleFunction<Box> from = across ? Box::x : Box::y;
    ToDoubleFunction<Box> size = across ? Box::width : Box::height;
    var row =
        boxes(picture, keys).stream()
            .sorted(Comparator.comparingDouble(from).thenComparing(Box::key))
            .toList();
    if (row.size() < 3) {
      return UnaryOperator.identity();
    }
    var begin = from.applyAsDouble(row.getFirst());
    var end = from.applyAsDouble(row.getLast()) + size.applyAsDouble(row.getLast());
    var gap = (end - begin - row.stream().mapToDouble(size).sum()) / (row.size() - 1);
    var moved = new ArrayList<Box>();
    for (var box : row) {
      moved.add(across ? box.at(begin, box.y()) : box.at(box.x(), begin));
      begin += size.applyAsDouble(box) + gap;
    }
    return place(moved);
  }

  private static List<Box> boxes(GraphPicture picture, Set<String> keys) {
    return Stream.concat(
            picture.cards().stream()
                .map(it -> new Box(it.key(), it.x(), it.y(), it.width(), it.height())),
            picture.memos().stream()
                .map(it -> new Box(it.key(), it.x(), it.y(), it.width(), it.height())))
        .filter(it -> keys.contains(it.key()) && !Aside.is(it.key()))
        .toList();
  }

  /// Cards by their node's key, notes by their id.
  private static UnaryOperator<DagDocument> place(List<Box> boxes) {
    Map<String, Place> places = new HashMap<>();
    boxes.forEach(it -> places.put(it.key(), new Place(it.x(), it.y())));
    return Edits.stand(places);
  }
}
