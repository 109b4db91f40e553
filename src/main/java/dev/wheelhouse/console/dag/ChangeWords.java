package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.dag.DraftChange.Kind;
import dev.wheelhouse.console.jobs.form.ProblemWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.DagDefinition;

/// Says a difference to the deployed version in a line: `settle, Time-out: 300 → 480`.
record ChangeWords(Texts texts, DagDefinition deployed, DagDefinition draft) {
  private static final String DEFINE = "define.";
  private static final int MOST = 60;

  String of(DraftChange change) {
    return switch (change.kind()) {
      case NODE_ADDED -> texts.get("dag.change-node-added", change.subject());
      case NODE_REMOVED -> texts.get("dag.change-node-removed", change.subject());
      case EDGE_ADDED -> texts.get("dag.change-edge-added", change.subject());
      case EDGE_REMOVED -> texts.get("dag.change-edge-removed", change.subject());
      case NODE_CHANGED -> changed("dag.change-node-changed", change);
      case EDGE_CHANGED -> changed("dag.change-edge-changed", change);
      case DAG_CHANGED ->
          texts.get("dag.change-dag-changed", field(change), before(change), after(change));
    };
  }

  private String changed(String key, DraftChange change) {
    return texts.get(key, change.subject(), field(change), before(change), after(change));
  }

  /// The name of what differs.
  String field(DraftChange change) {
    var path = change.field();
    if (path.startsWith(DEFINE)) {
      return ProblemWords.field(path.substring(DEFINE.length()), texts);
    }
    return switch (change.kind()) {
      case NODE_ADDED, NODE_REMOVED, NODE_CHANGED -> texts.get(nodeKey(path));
      case EDGE_ADDED, EDGE_REMOVED, EDGE_CHANGED -> texts.get("dag.field-when");
      case DAG_CHANGED -> ProblemWords.field(path, texts);
    };
  }

  /// What it was, as people write it.
  String before(DraftChange change) {
    return change.kind() == Kind.EDGE_CHANGED
        ? condition(change, deployed)
        : value(change.before());
  }

  String after(DraftChange change) {
    return change.kind() == Kind.EDGE_CHANGED ? condition(change, draft) : value(change.after());
  }

  private String condition(DraftChange change, DagDefinition dag) {
    return dag.edges().stream()
        .filter(it -> change.subject().equals(it.from() + DraftDifference.ARROW + it.to()))
        .findFirst()
        .map(it -> new ConditionWords(texts).of(it.when()))
        .filter(it -> !it.isEmpty())
        .orElse(texts.get("dag.always"));
  }

  private static String nodeKey(String path) {
    var first = path.split("[.\\[]", 2)[0];
    return switch (first) {
      case "triggerRule" -> "dag.field-rule";
      case "mayFail" -> "dag.field-may-fail";
      case "parameters" -> "dag.field-parameters";
      case "forEach" -> "dag.field-mapping";
      default -> "dag.field-job";
    };
  }

  /// A JSON value, cut where it is long.
  private String value(String json) {
    if (json.isEmpty() || json.equals("\"\"")) {
      return texts.get("dag.no-value");
    }
    var plain = json.startsWith("\"") ? text(json.substring(1, json.length() - 1)) : json;
    return plain.length() <= MOST ? plain : plain.substring(0, MOST) + "…";
  }

  private static String text(String escaped) {
    return escaped.replace("\\n", " ⏎ ").replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
