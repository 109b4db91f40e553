package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.dag.DagFinding.About;
import dev.wheelhouse.console.dag.DagFinding.Fix;
import dev.wheelhouse.console.dag.DagFinding.Severity;
import dev.wheelhouse.console.jobs.form.ProblemWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.check.DefinitionCheck;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything that can be said of a document without asking the engine: what the check of a save
/// would refuse, at its node and field, and what is probably not meant.
final class DagFindings {
  private static final Pattern ITEM = Pattern.compile("(nodes|edges)\\[(\\d+)](?:\\.(.*))?");
  private static final String DEFINE = "define.";

  private final DagDefinition dag;
  private final Texts texts;
  private final GraphFindings graph;

  private DagFindings(DagDefinition dag, Texts texts) {
    this.dag = dag;
    this.texts = texts;
    this.graph = new GraphFindings(dag, texts);
  }

  /// The most severe first, then in the order of the definition.
  static List<DagFinding> of(DagDocument document, Instant now, Texts texts) {
    var dag = document.definition();
    return sorted(
        Stream.concat(
            of(dag, DefinitionCheck.problems(dag, now), texts).stream(),
            new DagCautions(dag, texts).found()));
  }

  static List<DagFinding> sorted(Stream<DagFinding> findings) {
    return findings.sorted(Comparator.comparing(DagFinding::severity)).toList();
  }

  /// Problems of the whole definition, as findings at their objects.
  static List<DagFinding> of(DagDefinition dag, List<Problem> problems, Texts texts) {
    var all = new DagFindings(dag, texts);
    var found = new ArrayList<DagFinding>();
    problems.forEach(it -> found.add(all.finding(it)));
    return List.copyOf(found);
  }

  /// The errors as problems of the definition, in the window's words.
  static List<Problem> problems(DagDefinition dag, List<DagFinding> findings) {
    var nodes = dag.nodes().stream().map(Node::key).toList();
    var edges = dag.edges().stream().map(Edits::key).toList();
    return findings.stream()
        .filter(DagFinding::error)
        .map(
            it ->
                new Problem(
                    switch (it.about()) {
                      case About.OfDag _ -> it.field();
                      case About.OfNode(var key) -> path("nodes", nodes.indexOf(key), it.field());
                      case About.OfEdge(var wire) -> path("edges", edges.indexOf(wire), it.field());
                    },
                    it.words()))
        .toList();
  }

  private static String path(String list, int index, String field) {
    return list + "[" + index + "]" + (field.isEmpty() ? "" : "." + field);
  }

  private DagFinding finding(Problem problem) {
    var item = ITEM.matcher(problem.path());
    if (item.matches()) {
      var index = Integer.parseInt(item.group(2));
      var field = item.group(3) == null ? "" : item.group(3);
      if (item.group(1).equals("nodes") && index < dag.nodes().size()) {
        return ofNode(dag.nodes().get(index), field, problem);
      }
      if (item.group(1).equals("edges") && index < dag.edges().size()) {
        return graph.ofEdge(dag.edges().get(index), field, problem);
      }
    }
    return switch (problem.path()) {
      case "nodes" -> graph.ofNodes(problem);
      case "edges" -> graph.cycle(problem);
      default ->
          error(new About.OfDag(), problem.path(), ProblemWords.of(dag, problem, texts), null);
    };
  }

  private DagFinding ofNode(Node node, String field, Problem problem) {
    var own = node.own();
    var about = new About.OfNode(node.key());
    if (own != null && field.startsWith(DEFINE)) {
      var inJob = new Problem(field.substring(DEFINE.length()), problem.message());
      var words = ProblemWords.of(own, inJob, texts);
      return error(about, field, texts.get("dag.of-node", node.key(), words), null);
    }
    return switch (field) {
      case "nodeKey" -> graph.key(node, problem);
      case "triggerRule" -> graph.rule(node);
      case "define" ->
          error(
              about,
              field,
              texts.get("dag.wrong-own-name", node.key()),
              new Fix(texts.get("dag.fix-own-name"), Renaming.dag(dag.name())));
      default -> error(about, field, named(node, texts.check(problem.message())), null);
    };
  }

  /// In a list of all problems, those of a template would not say whose it is.
  private String named(Node node, String words) {
    return words.contains(node.key()) ? words : texts.get("dag.of-node", node.key(), words);
  }

  static DagFinding error(About about, String field, String words, @Nullable Fix fix) {
    return new DagFinding(Severity.ERROR, about, field, words, fix);
  }
}
