package dev.wheelhouse.console.dag;

import static dev.wheelhouse.console.dag.DagFindings.error;

import dev.wheelhouse.console.control.graph.GraphWishes.WireKey;
import dev.wheelhouse.console.dag.DagFinding.About;
import dev.wheelhouse.console.dag.DagFinding.Fix;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.EdgeCondition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.TriggerRule;
import java.util.List;
import java.util.Set;

/// What is wrong with nodes, edges, rules and conditions, in the window's language, with what mends
/// it.
record GraphFindings(DagDefinition dag, Texts texts) {

  DagFinding ofNodes(Problem problem) {
    return dag.nodes().isEmpty()
        ? error(new About.OfDag(), "nodes", texts.get("dag.wrong-empty"), null)
        : error(new About.OfDag(), "nodes", said("dag.wrong-behind-cycle", problem), null);
  }

  /// What the words are made of can be many keys, which the check has listed.
  private String said(String key, Problem problem) {
    var colon = problem.message().indexOf(": ");
    var end = problem.message().indexOf(". ", colon);
    return colon < 0 || end < 0
        ? texts.check(problem.message())
        : texts.get(key, problem.message().substring(colon + 2, end));
  }

  /// The last edge of the cycle closes it; taking it out mends it.
  DagFinding cycle(Problem problem) {
    var cycle = DagGraph.of(dag).cycle();
    if (cycle.size() < 2) {
      return error(new About.OfDag(), "edges", texts.check(problem.message()), null);
    }
    var last = closing(cycle);
    return error(
        new About.OfEdge(last),
        "",
        texts.get("dag.wrong-cycle", String.join(" → ", cycle)),
        new Fix(
            texts.get("dag.fix-remove-edge", last.from(), last.to()),
            Edits.disconnect(Set.of(last))));
  }

  /// The one that was drawn last.
  private WireKey closing(List<String> cycle) {
    var found = new WireKey(cycle.get(cycle.size() - 2), cycle.getLast());
    for (var edge : dag.edges()) {
      for (var i = 0; i < cycle.size() - 1; i++) {
        if (edge.from().equals(cycle.get(i)) && edge.to().equals(cycle.get(i + 1))) {
          found = Edits.key(edge);
        }
      }
    }
    return found;
  }

  DagFinding key(Node node, Problem problem) {
    var about = new About.OfNode(node.key());
    var same = dag.nodes().stream().filter(it -> it.key().equals(node.key())).count();
    return same > 1
        ? error(about, "nodeKey", texts.get("dag.wrong-key-twice", node.key()), null)
        : error(about, "nodeKey", texts.check(problem.message()), null);
  }

  DagFinding rule(Node node) {
    return error(
        new About.OfNode(node.key()),
        "triggerRule",
        texts.get("dag.wrong-rule", node.key(), NodeWords.rule(node.rule(), texts)),
        new Fix(texts.get("dag.fix-rule"), Edits.rule(node.key(), TriggerRule.ALL_SUCCESS)));
  }

  DagFinding ofEdge(Edge edge, String field, Problem problem) {
    var key = Edits.key(edge);
    var about = new About.OfEdge(key);
    var remove =
        new Fix(
            texts.get("dag.fix-remove-edge", edge.from(), edge.to()),
            Edits.disconnect(Set.of(key)));
    return switch (field) {
      case "from" -> error(about, field, texts.get("dag.wrong-end", edge.from()), remove);
      case "to" -> error(about, field, texts.get("dag.wrong-end", edge.to()), remove);
      case "when" -> condition(edge, problem);
      case "" ->
          edge.from().equals(edge.to())
              ? error(about, field, texts.get("dag.wrong-self", edge.from()), remove)
              : error(
                  about,
                  field,
                  texts.get("dag.wrong-twice", edge.from(), edge.to()),
                  new Fix(texts.get("dag.fix-one-edge"), Edits.single(key)));
      default -> error(about, field, texts.check(problem.message()), null);
    };
  }

  private DagFinding condition(Edge edge, Problem problem) {
    var key = Edits.key(edge);
    var always = new Fix(texts.get("dag.fix-always"), Edits.condition(key, EdgeCondition.ALWAYS));
    return error(new About.OfEdge(key), "when", wrong(edge, problem), always);
  }

  private String wrong(Edge edge, Problem problem) {
    return switch (edge.when()) {
      case EdgeCondition.ExitCode(var codes) ->
          codes.isEmpty()
              ? texts.get("dag.wrong-no-code", edge.from(), edge.to())
              : texts.get("dag.wrong-code", edge.from(), edge.to());
      case EdgeCondition.Output(var name, _, _) when name.isBlank() ->
          texts.get("dag.wrong-no-output", edge.from(), edge.to());
      case EdgeCondition.Output(var name, _, var value) when value.isEmpty() ->
          texts.get("dag.wrong-no-value", edge.from(), edge.to(), name);
      case EdgeCondition.Output _ -> texts.check(problem.message());
      case EdgeCondition.Otherwise _ -> texts.get("dag.wrong-otherwise", edge.from(), edge.to());
      case EdgeCondition.Always _ -> texts.check(problem.message());
    };
  }
}
