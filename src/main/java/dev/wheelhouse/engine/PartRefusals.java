package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.check.KnownOutputs;
import dev.wheelhouse.model.check.MappingCheck;
import dev.wheelhouse.model.check.OutputCheck;
import dev.wheelhouse.model.check.UpstreamCheck;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Why a definition can't be saved because of what it and others hand to each other: outputs of
/// nodes that don't come before, values of parameters that a job does not have, and DAGs that run
/// each other (D4, D6).
final class PartRefusals {
  private final DefinitionReads definitions;
  private final JobReads jobs;

  PartRefusals(Store store) {
    this.definitions = store.definitions();
    this.jobs = store.jobs();
  }

  /// @param id of the definition, if it is there already
  /// @param all that are saved together
  Optional<Fault> of(
      Definition definition, Optional<JobId> id, List<Command.SaveDefinition> all, Caller caller) {
    var names = new SubDagNames(name -> known(name, definition, all, caller));
    List<Problem> problems =
        switch (definition) {
          case JobDefinition job -> ofJob(job, id, names);
          case DagDefinition dag -> ofDag(dag, names);
        };
    return problems.isEmpty() ? cycle(definition, names) : Optional.of(fault(problems));
  }

  /// As it will be once all are saved.
  private Optional<Definition> known(
      String name, Definition saved, List<Command.SaveDefinition> all, Caller caller) {
    return Stream.concat(Stream.of(saved), all.stream().map(Command.SaveDefinition::definition))
        .filter(it -> it.name().equals(name))
        .findFirst()
        .or(() -> definitions.byName(caller.tenant(), name).map(SavedDefinition::definition));
  }

  private List<Problem> ofDag(DagDefinition dag, SubDagNames names) {
    DagGraph graph = DagGraph.of(dag);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < dag.nodes().size(); i++) {
      Node node = dag.nodes().get(i);
      String path = "nodes[" + i + "]";
      JobDefinition own = node.own();
      if (own != null) {
        problems.addAll(ofSubDag(own.task(), path + ".define.task.", names));
      } else {
        names
            .job(node.job())
            .ifPresent(
                job -> {
                  problems.addAll(
                      UpstreamCheck.ofTask(graph, node.key(), job.task(), path + ".job."));
                  problems.addAll(UpstreamCheck.ofValues(node, job, path));
                  problems.addAll(MappingCheck.ofParameter(node, job, path));
                });
      }
    }
    problems.addAll(OutputCheck.problems(dag, names::jobOf));
    return problems;
  }

  private List<Problem> ofJob(JobDefinition job, Optional<JobId> id, SubDagNames names) {
    List<Problem> problems = new ArrayList<>(ofSubDag(job.task(), "task.", names));
    boolean asks = !TaskTemplates.upstreams(job.task()).isEmpty();
    boolean asked = KnownOutputs.of(job.task()).isPresent();
    if (id.isPresent() && (asks || asked)) {
      Optional<JobDefinition> former = former(id.get());
      jobs.usedBy(id.get()).stream()
          .flatMap(dag -> names.dag(dag).stream())
          .forEach(
              dag -> {
                problems.addAll(inDag(job, dag));
                problems.addAll(LostOutputs.of(dag, former, job, names));
              });
    }
    return problems;
  }

  private Optional<JobDefinition> former(JobId id) {
    return definitions
        .latest(id)
        .map(SavedDefinition::definition)
        .filter(JobDefinition.class::isInstance)
        .map(JobDefinition.class::cast);
  }

  /// The job is a node there already.
  private static List<Problem> inDag(JobDefinition job, DagDefinition dag) {
    DagGraph graph = DagGraph.of(dag);
    return dag.nodes().stream()
        .filter(node -> node.own() == null && node.job().equals(job.name()))
        .flatMap(node -> UpstreamCheck.ofTask(graph, node.key(), job.task(), "").stream())
        .map(it -> new Problem(it.path(), "In the DAG " + dag.name() + ": " + it.message()))
        .toList();
  }

  private static List<Problem> ofSubDag(Task task, String path, SubDagNames names) {
    if (!(task instanceof Task.SubDag(var name, var given))) {
      return List.of();
    }
    Optional<DagDefinition> dag = names.dag(name);
    if (dag.isEmpty()) {
      return List.of(
          new Problem(
              path + "dag",
              "There is no DAG %s. Create it first, or correct the name.".formatted(name)));
    }
    return Parameters.problems(dag.get().parameters(), fixed(given)).stream()
        .map(it -> new Problem(path + it.path().replace("params.", "parameters."), it.message()))
        .toList();
  }

  /// What a template will give is not known yet; its name is.
  private static Map<String, String> fixed(Map<String, String> given) {
    var fixed = new TreeMap<>(given);
    fixed.values().removeIf(text -> text.contains("${"));
    return fixed;
  }

  private static Optional<Fault> cycle(Definition definition, SubDagNames names) {
    List<String> cycle = names.cycle(definition);
    return cycle.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fault(
                Fault.CYCLE,
                "The DAGs would run each other without end: %s. Take one of the SUBDAG tasks out."
                    .formatted(String.join(" → ", cycle)),
                Map.of("cycle", cycle)));
  }

  private static Fault fault(List<Problem> problems) {
    return new Fault(
        Fault.INVALID_FIELD,
        problems.getFirst().message(),
        Map.of(
            "field", problems.stream().map(Problem::path).toList(),
            "problems", problems.stream().map(Problem::message).toList()));
  }
}
