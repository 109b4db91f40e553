package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a [GraphCanvas] shows. All texts are in the window's language; places are in pixels at 100
/// %, to the right and down.
public record GraphPicture(List<Card> cards, List<Wire> wires, List<Memo> memos) {
  public static final GraphPicture EMPTY = new GraphPicture(List.of(), List.of(), List.of());

  public GraphPicture {
    cards = List.copyOf(cards);
    wires = List.copyOf(wires);
    memos = List.copyOf(memos);
  }

  /// A node.
  ///
  /// @param key unique among cards and memos
  /// @param icon of Ikonli
  /// @param detail its second line
  /// @param rows under the heading, for a node that runs once per item; empty for others
  /// @param state shown as a badge; null for none
  public record Card(
      String key,
      double x,
      double y,
      double width,
      double height,
      String icon,
      String title,
      String detail,
      List<Row> rows,
      Look look,
      @Nullable StateStyle state) {
    /// Of a card without rows (TOKENS).
    public static final double WIDTH = 164;

    public static final double HEIGHT = 60;

    /// Of a card with rows.
    public static final double WIDE = 216;

    /// Of a card that stands aside and is a pill: what starts others.
    public static final double PILL = 28;

    /// How high a card with such rows is; above six, they are shown by state.
    public static double height(List<Row> rows) {
      return CardRows.height(rows);
    }

    public Card {
      rows = List.copyOf(rows);
    }

    boolean pill() {
      return look == Look.ASIDE && height <= PILL;
    }

    Card moved(double dx, double dy) {
      return new Card(key, x + dx, y + dy, width, height, icon, title, detail, rows, look, state);
    }

    Card with(List<Row> others) {
      return new Card(key, x, y, width, height, icon, title, detail, others, look, state);
    }
  }

  /// An item of a card, or several of one state.
  public record Row(StateStyle state, String title, String detail) {}

  /// How a card is drawn, beside its state.
  public enum Look {
    USUAL,
    /// Not in the deployed version, or not as it is there.
    CHANGED,
    /// It takes no part in the forward order: a compensation, a trigger.
    ASIDE,
    /// There is something wrong with it.
    WRONG
  }

  /// A connection from one card's right side to another's left; of a compensation, from its lower
  /// boundary.
  ///
  /// @param label on its middle; may be empty
  public record Wire(String from, String to, String label, Course course) {
    WireKey key() {
      return new WireKey(from, to);
    }
  }

  /// How a wire is drawn.
  public enum Course {
    IDLE,
    PASSED,
    BLOCKING,
    UNDOING,
    /// From a trigger.
    STARTING
  }

  /// A note.
  public record Memo(
      String key,
      double x,
      double y,
      double width,
      double height,
      String title,
      String text,
      String by) {
    Memo moved(double dx, double dy) {
      return new Memo(key, x + dx, y + dy, width, height, title, text, by);
    }

    Memo sized(double newWidth, double newHeight) {
      return new Memo(key, x, y, newWidth, newHeight, title, text, by);
    }
  }

  /// With some of its things somewhere else.
  GraphPicture moved(Set<String> keys, double dx, double dy) {
    return new GraphPicture(
        cards.stream().map(it -> keys.contains(it.key()) ? it.moved(dx, dy) : it).toList(),
        wires,
        memos.stream().map(it -> keys.contains(it.key()) ? it.moved(dx, dy) : it).toList());
  }

  GraphPicture sized(String memo, double width, double height) {
    return new GraphPicture(
        cards,
        wires,
        memos.stream().map(it -> it.key().equals(memo) ? it.sized(width, height) : it).toList());
  }
}
