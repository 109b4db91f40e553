package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphPicture.Card;
import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.Point;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.control.graph.Hit.Side;
import dev.wheelhouse.console.control.graph.Marks.Drawing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which cards a wire from one card may lead to, or come from when it is drawn backwards, and at
/// which it aims. What isn't known is asked for, a few cards at a time.
final class Targets {
  private static final int AT_ONCE = 150;
  private static final double NEAR_BELOW = 300;

  private final Board board;
  private final GraphWishes wishes;
  private final String from;
  private final Side side;
  private final Map<String, Optional<No>> asked = new HashMap<>();
  private final Set<String> dimmed = new HashSet<>();
  private @Nullable String target;

  /// @param side of that card where the wire is held
  Targets(Board board, GraphWishes wishes, String from, Side side) {
    this.side = side;
    this.board = board;
    this.wishes = wishes;
    this.from = from;
  }

  /// Dims what is in sight and impossible.
  void aim(Optional<Card> at) {
    target = at.map(Card::key).orElse(null);
    var left = AT_ONCE;
    for (var card : board.shown().cardsIn(board.sight().area())) {
      if (left > 0 && !card.key().equals(from) && !asked.containsKey(card.key())) {
        left--;
        if (refusal(card.key()).isPresent()) {
          dimmed.add(card.key());
        }
      }
    }
    board.mark(board.marks().with(drawing()));
  }

  private Drawing drawing() {
    var no = refusal();
    var path = no.map(No::path).orElseGet(List::of);
    var lit = new HashSet<>(path);
    var visible = new HashSet<>(dimmed);
    visible.removeAll(lit);
    if (target != null) {
      visible.remove(target);
    }
    var wires = new HashSet<WireKey>();
    for (var i = 0; i + 1 < path.size(); i++) {
      wires.add(new WireKey(path.get(i), path.get(i + 1)));
    }
    return new Drawing(visible, lit, wires, target, no.orElse(null));
  }

  WireSketch sketch(Card start, Point end) {
    var to = target == null ? null : board.shown().card(target).orElse(null);
    return new WireSketch(start, side, end, bottom(start, end), to, refusal().orElse(null));
  }

  /// Of what stands between, as far as it is near.
  private double bottom(Card start, Point end) {
    var high = Math.min(start.y(), end.y());
    var between =
        new Box(
                Math.min(start.x(), end.x()),
                high,
                Math.abs(start.x() - end.x()),
                start.height() + NEAR_BELOW)
            .with(new Box(end.x(), end.y(), 1, 1));
    return board.shown().cardsIn(between).stream()
        .mapToDouble(card -> card.y() + card.height())
        .max()
        .orElse(high);
  }

  @Nullable String target() {
    return target;
  }

  Optional<No> refusal() {
    return target == null ? Optional.empty() : refusal(target);
  }

  private Optional<No> refusal(String to) {
    return asked.computeIfAbsent(to, this::ask);
  }

  private Optional<No> ask(String to) {
    return side == Side.OUT ? wishes.refusal(from, to) : wishes.refusal(to, from);
  }

  /// Connects them.
  void connect(String to) {
    if (side == Side.OUT) {
      wishes.connect(from, to);
    } else {
      wishes.connect(to, from);
    }
  }

  void end() {
    board.mark(board.marks().with(Drawing.NONE));
  }
}
