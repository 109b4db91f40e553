package dev.wheelhouse.engine.scope;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.definition.Upstreams;
import dev.wheelhouse.model.definition.Vault;
import dev.wheelhouse.model.run.Output;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.RunReads;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What the templates of a node can name, read from the store as it stands: the logical time, the
/// DAG run's values, and the outputs of every node before it. None of them can hold a secret.
public final class NodeScopes {
  private final Definitions definitions;
  private final RunReads runs;
  private final NodeOutputs outputs;

  public NodeScopes(Definitions definitions, RunReads runs, NodeOutputs outputs) {
    this.definitions = definitions;
    this.runs = runs;
    this.outputs = outputs;
  }

  /// For templates that stand at a node: its parameters, and the list that it maps over.
  public TemplateScope of(Run dagRun, String node) {
    DagDefinition dag = definitions.dagOf(dagRun);
    Map<String, String> values = Parameters.merge(dag.parameters(), List.of(dagRun.parameters()));
    return new TemplateScope(
        dagRun.origin().logicalTime(),
        dagRun.origin().zone(),
        values,
        Vault.CLOSED,
        upstreams(dagRun, dag, node));
  }

  /// A text that gives a mapped node its list, filled in.
  ///
  /// @param unwritten changes that are to be written with the node's items
  /// @throws TemplateException when it names what is not there
  public String list(String template, Run map, Run dagRun, List<? extends Change> unwritten) {
    DagDefinition dag = definitions.dagOf(dagRun);
    var now = new NodeScopes(definitions, runs, outputs.with(unwritten));
    var scope =
        new TemplateScope(
            map.origin().logicalTime(),
            map.origin().zone(),
            Parameters.merge(dag.parameters(), List.of(map.parameters())),
            Vault.CLOSED,
            now.upstreams(dagRun, dag, map.nodeKey()));
    return Template.parse(template).resolve(scope);
  }

  /// What a run's own templates can name of the nodes before it.
  public Upstreams upstreams(Run run) {
    return run.parent()
        .flatMap(runs::run)
        .map(dagRun -> upstreams(dagRun, definitions.dagOf(dagRun), run.nodeKey()))
        .orElse(Upstreams.NONE);
  }

  /// The layers between a job's defaults and what a person or trigger gave, from the weakest to the
  /// strongest: the DAG's defaults, and what stands at the node (N10).
  ///
  /// @throws TemplateException when a template at the node names what is not there
  public List<Map<String, String>> layers(Run run) {
    return layers(run, false);
  }

  /// The same without what can't be filled in.
  public List<Map<String, String>> knownLayers(Run run) {
    return layers(run, true);
  }

  private List<Map<String, String>> layers(Run run, boolean lenient) {
    Optional<Run> dagRun = run.parent().flatMap(runs::run);
    if (dagRun.isEmpty()) {
      return List.of();
    }
    DagDefinition dag = definitions.dagOf(dagRun.get());
    return List.of(defaults(dag), atNode(dagRun.get(), dag, run.nodeKey(), lenient));
  }

  /// A parameter without a default leaves the job's default alone.
  private static Map<String, String> defaults(DagDefinition dag) {
    return dag.parameters().stream()
        .filter(parameter -> !parameter.fallback().isEmpty())
        .collect(Collectors.toMap(Parameter::name, Parameter::fallback));
  }

  private Map<String, String> atNode(Run dagRun, DagDefinition dag, String key, boolean lenient) {
    Map<String, String> texts =
        dag.nodes().stream()
            .filter(it -> it.key().equals(key))
            .findFirst()
            .map(Node::parameters)
            .orElse(Map.of());
    if (texts.isEmpty()) {
      return Map.of();
    }
    TemplateScope scope = of(dagRun, key);
    Map<String, String> values = new HashMap<>();
    texts.forEach((name, text) -> fill(text, scope, lenient).ifPresent(it -> values.put(name, it)));
    return values;
  }

  private static Optional<String> fill(String text, TemplateScope scope, boolean lenient) {
    try {
      return Optional.of(Template.parse(text).resolve(scope));
    } catch (TemplateException e) {
      if (lenient) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /// The runs are read when the first output is asked for, and each node's outputs once.
  private Upstreams upstreams(Run dagRun, DagDefinition dag, String node) {
    return new Upstreams() {
      private final Map<String, SequencedMap<String, Output>> known = new HashMap<>();
      private List<Run> all = List.of();

      @Override
      public String output(String upstream, String name) {
        if (all.isEmpty()) {
          all = outputs.nodes(dagRun.id());
        }
        if (!DagGraph.of(dag).allUpstreams(node).contains(upstream)) {
          throw new TemplateException(
              "The template names the node %s, which does not come before %s."
                  .formatted(upstream, node));
        }
        var handedOn = known.computeIfAbsent(upstream, it -> outputs.of(all, it));
        Output output = handedOn.get(name);
        if (output == null) {
          throw new TemplateException(missing(upstream, name, handedOn));
        }
        return output.text();
      }
    };
  }

  private static String missing(
      String upstream, String name, SequencedMap<String, Output> handedOn) {
    return handedOn.isEmpty()
        ? "The node %s has handed on nothing, so there is no output %s of it."
            .formatted(upstream, name)
        : "The node %s has handed on no output %s. Its outputs are %s."
            .formatted(upstream, name, String.join(", ", handedOn.keySet()));
  }
}
