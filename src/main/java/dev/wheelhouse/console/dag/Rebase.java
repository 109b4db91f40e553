package dev.wheelhouse.console.dag;

import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.dag.DagLayout;
import dev.wheelhouse.model.dag.DagLayout.Note;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what was changed in a draft onto a version that somebody else deployed meanwhile. What only
/// one side changed is as that side has it; what both changed stays as in the draft, and is named.
///
/// Nodes, edges, places and notes are compared one by one, what belongs to the DAG as a whole field
/// by field.
final class Rebase {
  private final Set<String> both = new LinkedHashSet<>();

  private Rebase() {}

  /// @param document the draft on the new version
  /// @param both nodes, edges and fields of the DAG that both sides changed, each in its own way
  record Rebased(DagDocument document, List<String> both) {
    Rebased {
      both = List.copyOf(both);
    }
  }

  /// The same thing three times.
  ///
  /// @param from the version that the other two go back to
  private record Sides<T extends @Nullable Object>(T from, T mine, T theirs) {
    <V extends @Nullable Object> Sides<V> of(Function<T, V> part) {
      return new Sides<>(part.apply(from), part.apply(mine), part.apply(theirs));
    }
  }

  /// @param from the version that the draft was made from
  static Rebased of(DagDocument from, DagDocument mine, DagDocument theirs) {
    var sides = new Sides<>(from, mine, theirs);
    var rebase = new Rebase();
    var definition = rebase.definition(sides.of(DagDocument::definition));
    // Where things stand is no conflict that anyone has to hear of.
    var layout = new Rebase().layout(sides.of(DagDocument::layout));
    return new Rebased(new DagDocument(definition, layout), List.copyOf(rebase.both));
  }

  private DagDefinition definition(Sides<DagDefinition> dag) {
    var nodes = each(dag.of(it -> byKey(it.nodes(), Node::key)));
    var keys = nodes.stream().map(Node::key).collect(Collectors.toSet());
    var edges =
        each(dag.of(it -> byKey(it.edges(), Rebase::words))).stream()
            .filter(it -> keys.contains(it.from()) && keys.contains(it.to()))
            .toList();
    return new DagDefinition(
        one(dag.of(DagDefinition::naming), "name"),
        one(dag.of(DagDefinition::triggers), "triggers"),
        nodes,
        edges,
        one(dag.of(DagDefinition::parameters), "parameters"),
        one(dag.of(DagDefinition::concurrency), "concurrency"),
        one(dag.of(DagDefinition::label), "label"));
  }

  private static String words(Edge edge) {
    return edge.from() + DraftDifference.ARROW + edge.to();
  }

  private DagLayout layout(Sides<DagLayout> layout) {
    return new DagLayout(
        joined(layout.of(DagLayout::places)), each(layout.of(it -> byKey(it.notes(), Note::id))));
  }

  private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
    var all = new LinkedHashMap<String, T>();
    items.forEach(it -> all.put(key.apply(it), it));
    return all;
  }

  /// In their order, then what is new here.
  private <T> List<T> each(Sides<Map<String, T>> items) {
    return new ArrayList<>(joined(items).values());
  }

  private <T> Map<String, T> joined(Sides<Map<String, T>> items) {
    var keys = new LinkedHashSet<>(items.theirs().keySet());
    keys.addAll(items.mine().keySet());
    var all = new LinkedHashMap<String, T>();
    for (var key : keys) {
      var left = this.<@Nullable T>one(items.<@Nullable T>of(it -> it.get(key)), key);
      if (left != null) {
        all.put(key, left);
      }
    }
    return all;
  }

  /// What is left of three: null is a thing that is not there.
  private <T extends @Nullable Object> T one(Sides<T> sides, String name) {
    var here = !Objects.equals(sides.from(), sides.mine());
    var there = !Objects.equals(sides.from(), sides.theirs());
    if (here && there && !Objects.equals(sides.mine(), sides.theirs())) {
      both.add(name);
    }
    return here ? sides.mine() : sides.theirs();
  }
}
