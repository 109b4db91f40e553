package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.theme.StateStyle;
import java.util.List;
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

    public Card {
      rows = List.copyOf(rows);
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
  public record Wire(String from, String to, String label, Course course) {}

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
      String by) {}
}
