package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.console.control.graph.Toward.Placed;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The thing that keys mean. It is chosen as it is reached.
final class KeyCursor {
  private final Board board;

  KeyCursor(Board board) {
    this.board = board;
  }

  /// The one under the cursor, else one that is chosen.
  Optional<String> key() {
    return Optional.ofNullable(board.marks().cursor())
        .or(() -> board.chosen().keys().stream().sorted().findFirst());
  }

  /// @param extending what is chosen stays so
  /// @return where it is now
  Optional<String> go(Toward toward, boolean extending) {
    var from = key().flatMap(board.shown()::box);
    if (from.isEmpty()) {
      return nearestToMiddle().map(it -> put(it, extending));
    }
    var others = all().stream().filter(it -> !it.box().equals(from.get())).toList();
    return toward.next(from.get(), others).map(it -> put(it.key(), extending));
  }

  /// The first or the last, from left to right.
  Optional<String> end(Comparator<Double> order, boolean extending) {
    return all().stream()
        .min(
            Comparator.comparing((Placed it) -> it.box().x(), order)
                .thenComparing(it -> it.box().y(), order))
        .map(it -> put(it.key(), extending));
  }

  private String put(String key, boolean extending) {
    if (extending) {
      board.add(List.of(key));
    } else {
      board.choose(Chosen.of(key));
    }
    board.mark(board.marks().at(key));
    return key;
  }

  private Optional<String> nearestToMiddle() {
    var area = board.sight().area();
    return all().stream()
        .min(
            Comparator.comparingDouble(
                it ->
                    Math.hypot(
                        it.box().middleX() - area.middleX(), it.box().middleY() - area.middleY())))
        .map(Placed::key);
  }

  private List<Placed> all() {
    var shown = board.shown();
    return shown
        .keys()
        .flatMap(key -> shown.box(key).map(box -> new Placed(key, box)).stream())
        .toList();
  }
}
