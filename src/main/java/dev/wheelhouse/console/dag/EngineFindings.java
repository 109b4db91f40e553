package dev.wheelhouse.console.dag;

import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.console.dag.DagFinding.About;
import dev.wheelhouse.console.dag.DagFinding.Severity;
import dev.wheelhouse.console.link.EngineLink.Questions;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What only the engine knows of a document: jobs that are missing or disabled, and why it would
/// not save it.
record EngineFindings(Texts texts) {
  /// Whether a job that a node names is there, and fires.
  private enum Standing {
    THERE,
    DISABLED,
    MISSING
  }

  /// Asks; not on the window's thread.
  ///
  /// @param version that the document was made from; 0 for a new one
  List<DagFinding> of(DagDocument document, int version, Questions engine) {
    var dag = document.definition();
    var found = new ArrayList<DagFinding>();
    var jobs = standings(dag, engine);
    dag.nodes().stream()
        .filter(it -> it.own() == null)
        .flatMap(it -> job(it, jobs.getOrDefault(it.job(), Standing.THERE)))
        .forEach(found::add);
    var refusal = engine.preview(new Command.SaveDefinition(dag, version)).refusal();
    if (refusal != null && !refusal.code().equals(Fault.VERSION_CONFLICT)) {
      found.addAll(DagFindings.of(dag, problems(refusal), texts));
    }
    return List.copyOf(found);
  }

  private static Map<String, Standing> standings(DagDefinition dag, Questions engine) {
    var found = new HashMap<String, Standing>();
    for (var node : dag.nodes()) {
      if (node.own() == null && !node.job().isBlank()) {
        found.computeIfAbsent(node.job(), name -> standing(name, engine));
      }
    }
    return found;
  }

  private static Standing standing(String name, Questions engine) {
    try {
      return engine.ask(new Query.FindDefinition(name)).status() == DefinitionStatus.ENABLED
          ? Standing.THERE
          : Standing.DISABLED;
    } catch (EngineException.Refused refused) {
      // It is not there, or it may not be seen, which is the same to a DAG.
      return Standing.MISSING;
    }
  }

  private Stream<DagFinding> job(Node node, Standing standing) {
    var about = new About.OfNode(node.key());
    return switch (standing) {
      case THERE -> Stream.of();
      case DISABLED ->
          Stream.of(
              new DagFinding(
                  Severity.WARNING,
                  about,
                  "job",
                  texts.get("dag.warn-disabled", node.key(), node.job()),
                  null));
      case MISSING ->
          Stream.of(
              DagFindings.error(
                  about, "job", texts.get("dag.wrong-no-job", node.key(), node.job()), null));
    };
  }

  private static List<Problem> problems(Fault fault) {
    var fields = fault.details().getOrDefault("field", List.of());
    var words = fault.details().getOrDefault("problems", List.of(fault.message()));
    return IntStream.range(0, words.size())
        .mapToObj(i -> new Problem(i < fields.size() ? fields.get(i) : "", words.get(i)))
        .toList();
  }

  /// All that is known, each field said once: what the document says by itself comes first.
  static List<DagFinding> joined(List<DagFinding> local, List<DagFinding> engine) {
    Set<List<Object>> said = new HashSet<>();
    local.forEach(it -> said.add(List.of(it.about(), it.field())));
    return DagFindings.sorted(
        Stream.concat(
            local.stream(),
            engine.stream()
                .filter(it -> !it.error() || said.add(List.of(it.about(), it.field())))));
  }
}
