package dev.wheelhouse.engine;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.Standing;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.VersionReads;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Why a definition can't be saved because of the names in it: jobs that are not there or belong to
/// a DAG, and names that jobs of its own would need.
final class NameRefusals {
  private final DefinitionReads definitions;
  private final VersionReads versions;

  NameRefusals(Store store) {
    this.definitions = store.definitions();
    this.versions = store.versions();
  }

  /// @param id of the definition, if it is there already
  /// @param all that are saved together
  Optional<Fault> of(
      Definition definition, Optional<JobId> id, List<Command.SaveDefinition> all, Caller caller) {
    Set<String> wanted = wanted(definition);
    var names =
        new Names(
            versions.standing(caller.tenant(), wanted),
            all.stream()
                .map(Command.SaveDefinition::definition)
                .collect(Collectors.toMap(Definition::name, JobKind::of, (one, _) -> one)));
    return switch (definition) {
      case JobDefinition job -> ofCompensation("", job, names);
      case DagDefinition dag -> ofNodes(dag, id, names);
    };
  }

  /// Who has a name now, and who will have it.
  private record Names(Map<String, Standing> standing, Map<String, JobKind> coming) {
    private boolean job(String name) {
      Standing now = standing.get(name);
      return coming.get(name) == JobKind.JOB || (now != null && now.kind() == JobKind.JOB);
    }
  }

  private static Set<String> wanted(Definition definition) {
    Set<String> wanted = new HashSet<>();
    switch (definition) {
      case JobDefinition job -> wanted.add(job.safety().compensation().job());
      case DagDefinition dag ->
          dag.nodes()
              .forEach(
                  node -> {
                    wanted.add(node.job());
                    if (node.own() != null) {
                      wanted.add(node.own().safety().compensation().job());
                    }
                  });
    }
    return wanted;
  }

  private Optional<Fault> ofNodes(DagDefinition dag, Optional<JobId> id, Names names) {
    return IntStream.range(0, dag.nodes().size())
        .boxed()
        .flatMap(i -> ofNode("nodes[" + i + "].", dag.nodes().get(i), id, names).stream())
        .findFirst();
  }

  private Optional<Fault> ofNode(String path, Node node, Optional<JobId> id, Names names) {
    JobDefinition own = node.own();
    Standing now = names.standing().get(node.job());
    if (own == null) {
      return now != null && now.owner() != null
          ? Optional.of(
              OwnRefusals.ofUse(
                  path + "job", "Node " + node.key(), node.job(), now.owner(), definitions))
          : ofMissing(path + "job", node, names);
    }
    boolean others = now != null && !(id.isPresent() && id.get().equals(now.owner()));
    return others || names.coming().containsKey(node.job())
        ? Optional.of(taken(path + "nodeKey", node))
        : ofCompensation(path + "define.", own, names);
  }

  private static Optional<Fault> ofMissing(String path, Node node, Names names) {
    return names.job(node.job())
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                path,
                "Node %s names the job %s, which does not exist. Create it first, or correct the name."
                    .formatted(node.key(), node.job())));
  }

  private static Fault taken(String path, Node node) {
    return Fault.field(
        path,
        "The job of node %s would be named %s, and there is a %2$s that does not belong to this DAG. Choose another node key."
            .formatted(node.key(), node.job()));
  }

  private Optional<Fault> ofCompensation(String path, JobDefinition job, Names names) {
    if (job.safety().compensation().none()) {
      return Optional.empty();
    }
    String name = job.safety().compensation().job();
    String field = path + "compensation.job";
    Standing now = names.standing().get(name);
    if (now != null && now.owner() != null) {
      return Optional.of(OwnRefusals.ofUse(field, job.name(), name, now.owner(), definitions));
    }
    return names.job(name)
        ? Optional.empty()
        : Optional.of(
            Fault.field(
                field,
                "The compensating job %s does not exist, or is a DAG. Create the job first, or correct the name."
                    .formatted(name)));
  }
}
