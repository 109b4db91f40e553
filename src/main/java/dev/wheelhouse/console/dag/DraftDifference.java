package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Diagnosis.Field;
import dev.wheelhouse.console.dag.DraftChange.Kind;
import dev.wheelhouse.http.wire.DefinitionFields;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a document changes of the deployed version, in the order of the definition.
///
/// @param added keys of nodes that are new
/// @param changed keys of nodes that are there in both, and differ
/// @param gone nodes that are deployed and no longer in the document
record DraftDifference(
    List<DraftChange> changes, Set<String> added, Set<String> changed, List<Node> gone) {
  private static final Pattern ITEM = Pattern.compile("(nodes|edges)\\[(.+?)](?:\\.(.+))?");

  /// Between the ends of an edge.
  static final String ARROW = " → ";

  static final DraftDifference NONE = new DraftDifference(List.of(), Set.of(), Set.of(), List.of());

  DraftDifference {
    changes = List.copyOf(changes);
    added = Set.copyOf(added);
    changed = Set.copyOf(changed);
    gone = List.copyOf(gone);
  }

  static DraftDifference between(DagDefinition deployed, DagDefinition draft) {
    if (deployed.equals(draft)) {
      return NONE;
    }
    var before = byKey(deployed);
    var after = byKey(draft);
    var added = new HashSet<>(after.keySet());
    added.removeAll(before.keySet());
    var changed = new HashSet<String>();
    after.forEach(
        (key, node) -> {
          if (before.containsKey(key) && !node.equals(before.get(key))) {
            changed.add(key);
          }
        });
    return new DraftDifference(
        DefinitionFields.differences(deployed, draft).stream()
            .map(DraftDifference::change)
            .distinct()
            .toList(),
        added,
        changed,
        deployed.nodes().stream().filter(it -> !after.containsKey(it.key())).toList());
  }

  private static Map<String, Node> byKey(DagDefinition dag) {
    var nodes = new HashMap<String, Node>();
    dag.nodes().forEach(it -> nodes.put(it.key(), it));
    return nodes;
  }

  private static DraftChange change(Field field) {
    var item = ITEM.matcher(field.path());
    if (!item.matches()) {
      return new DraftChange(Kind.DAG_CHANGED, "", field.path(), field.before(), field.after(), "");
    }
    var inner = item.group(3) == null ? "" : item.group(3);
    return item.group(1).equals("nodes")
        ? new DraftChange(
            nodeKind(field, inner),
            item.group(2),
            inner,
            inner.isEmpty() ? "" : field.before(),
            inner.isEmpty() ? "" : field.after(),
            item.group(2))
        : new DraftChange(edgeKind(field, inner), item.group(2), "", "", "", end(item.group(2)));
  }

  private static Kind nodeKind(Field field, String inner) {
    if (!inner.isEmpty()) {
      return Kind.NODE_CHANGED;
    }
    return field.before().isEmpty() ? Kind.NODE_ADDED : Kind.NODE_REMOVED;
  }

  private static Kind edgeKind(Field field, String inner) {
    if (!inner.isEmpty()) {
      return Kind.EDGE_CHANGED;
    }
    return field.before().isEmpty() ? Kind.EDGE_ADDED : Kind.EDGE_REMOVED;
  }

  private static String end(String edge) {
    return edge.contains(ARROW) ? edge.substring(edge.indexOf(ARROW) + ARROW.length()) : "";
  }
}
