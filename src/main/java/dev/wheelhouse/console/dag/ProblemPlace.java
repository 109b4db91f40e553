package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.control.graph.GraphCanvas.Chosen;
import dev.wheelhouse.model.definition.DagDefinition;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a problem of a document is shown: what is selected then, and which of its fields.
///
/// @param field as the inspector's fields spell it
record ProblemPlace(Chosen chosen, String field) {
  private static final Pattern ROW = Pattern.compile("(nodes|edges)\\[(\\d+)](?:\\.(.*))?");

  /// @param path as the definition's JSON spells it
  static ProblemPlace of(String path, DagDefinition dag) {
    var row = ROW.matcher(path);
    if (!row.matches()) {
      return new ProblemPlace(Chosen.NOTHING, path);
    }
    var index = Integer.parseInt(row.group(2));
    var field = row.group(3) == null ? "" : row.group(3);
    if (row.group(1).equals("nodes")) {
      return index < dag.nodes().size()
          ? new ProblemPlace(Chosen.of(dag.nodes().get(index).key()), inNode(field))
          : new ProblemPlace(Chosen.NOTHING, path);
    }
    return index < dag.edges().size()
        ? new ProblemPlace(
            new Chosen(Set.of(), Set.of(Edits.key(dag.edges().get(index)))), "edge." + field)
        : new ProblemPlace(Chosen.NOTHING, path);
  }

  /// The fields of a job of the DAG's own stand in `define`.
  private static String inNode(String field) {
    return field.startsWith("define.")
        ? field.substring("define.".length())
        : NodeTexts.PREFIX + field;
  }
}
