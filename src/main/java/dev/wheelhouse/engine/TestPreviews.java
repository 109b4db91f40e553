package dev.wheelhouse.engine;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.api.Preview.Impact.RunsNode;
import dev.wheelhouse.api.Preview.Impact.RunsNode.Again;
import dev.wheelhouse.engine.dag.Routing;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.store.DefinitionReads;
import dev.wheelhouse.store.RunReads;
import dev.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a test run of a draft reaches: each node, where it runs, and what becomes of work that a
/// live run has done already.
final class TestPreviews {
  private final DefinitionReads definitions;
  private final RunReads runs;

  TestPreviews(Store store) {
    this.definitions = store.definitions();
    this.runs = store.runs();
  }

  /// The nodes, and the runs of the deployed DAG that a test run does not wait for.
  List<Impact> impacts(DagDefinition draft, TenantId tenant) {
    List<Impact> impacts = new ArrayList<>(nodes(draft, tenant));
    definitions
        .byName(tenant, draft.name())
        .map(live -> runs.countUnfinished(live.id()))
        .filter(unfinished -> unfinished > 0)
        .ifPresent(unfinished -> impacts.add(new Impact.GoOn(unfinished)));
    return impacts;
  }

  /// The nodes of a draft that could be deployed, in the order in which they can start.
  List<RunsNode> nodes(DagDefinition draft, TenantId tenant) {
    DagGraph graph = DagGraph.of(draft);
    return graph.topologicalOrder().stream()
        .flatMap(key -> of(graph.node(key), tenant).stream())
        .toList();
  }

  /// Nodes that nobody says may be done twice.
  static List<String> unsafe(List<RunsNode> nodes) {
    return nodes.stream().filter(it -> it.again() == Again.UNSAFE).map(RunsNode::node).toList();
  }

  private Optional<RunsNode> of(Node node, TenantId tenant) {
    return job(node, tenant)
        .map(
            job ->
                new RunsNode(
                    node.key(),
                    node.own() == null ? node.job() : "",
                    Routing.Way.placement(job).pool(),
                    again(job)));
  }

  private Optional<JobDefinition> job(Node node, TenantId tenant) {
    return Optional.ofNullable(node.own())
        .or(
            () ->
                definitions
                    .byName(tenant, node.job())
                    .map(SavedDefinition::definition)
                    .filter(JobDefinition.class::isInstance)
                    .map(JobDefinition.class::cast));
  }

  /// A key without a template is made of the job and its slot, which a test run does not share.
  private static Again again(JobDefinition job) {
    Safety safety = job.safety();
    if (safety.idempotent() || harmless(job.task())) {
      return Again.SAFE;
    }
    return safety.key().on() && !safety.key().template().isEmpty() ? Again.KEYED : Again.UNSAFE;
  }

  private static boolean harmless(Task task) {
    return switch (task) {
      case Task.Noop _, Task.Wait _, Task.Approval _ -> true;
      case Task.Shell _,
          Task.Http _,
          Task.Sql _,
          Task.Java _,
          Task.JavaMain _,
          Task.Container _,
          Task.SubDag _ ->
          false;
    };
  }
}
