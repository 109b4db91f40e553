package dev.wheelhouse.console.control.graph;

import dev.wheelhouse.console.control.graph.GraphWishes.No;
import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is marked in a picture while it is worked with.
///
/// @param cursor the card or memo under the keyboard's cursor, while the keyboard is here
/// @param ports of this card are larger: the pointer is near them
/// @param split the wire that would be split by what is dropped
record Marks(
    GraphCanvas.Chosen chosen,
    @Nullable String cursor,
    @Nullable String ports,
    Drawing drawing,
    @Nullable WireKey split) {
  static final Marks NONE = new Marks(GraphCanvas.Chosen.NOTHING, null, null, Drawing.NONE, null);

  /// What the wire that is being drawn changes of others.
  ///
  /// @param target where it would lead
  /// @param no why it can't; null when it can
  record Drawing(
      Set<String> dimmed,
      Set<String> lit,
      Set<WireKey> litWires,
      @Nullable String target,
      @Nullable No no) {
    static final Drawing NONE = new Drawing(Set.of(), Set.of(), Set.of(), null, null);
  }

  Marks with(GraphCanvas.Chosen others) {
    return new Marks(others, cursor, ports, drawing, split);
  }

  Marks at(@Nullable String key) {
    return new Marks(chosen, key, ports, drawing, split);
  }

  Marks withPorts(@Nullable String key) {
    return new Marks(chosen, cursor, key, drawing, split);
  }

  Marks with(Drawing other) {
    return new Marks(chosen, cursor, ports, other, split);
  }

  Marks splitting(@Nullable WireKey wire) {
    return new Marks(chosen, cursor, ports, drawing, wire);
  }

  boolean chosen(String key) {
    return chosen.keys().contains(key);
  }

  boolean denied(String key) {
    return drawing.lit().contains(key) || (drawing.no() != null && key.equals(drawing.target()));
  }
}
