package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.model.run.TriggerSource;
import dev.wheelhouse.store.DefinitionReads;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Makes the runs of one firing: a standalone run, or a DAG run with a run for each node. Versions
/// are fixed here (N4): the DAG's, and each node's job's.
public final class RunMaker {
  private final DefinitionReads definitions;
  private final Supplier<RunId> ids;

  public RunMaker(DefinitionReads definitions, Supplier<RunId> ids) {
    this.definitions = definitions;
    this.ids = ids;
  }

  /// What is wanted.
  ///
  /// @param slot as [RunKey] has it
  public record Order(
      SavedDefinition definition,
      String slot,
      int generation,
      Origin origin,
      Map<String, String> parameters,
      Instant now) {}

  /// An id for a manual run whose caller gave none.
  public String freshManualId() {
    return "m" + ids.get().value();
  }

  /// The step's run is the standalone run or the DAG run.
  ///
  /// @throws MissingJob when a node's job is not there any more
  public Step make(Order order) {
    Order labelled = labelled(order);
    return switch (order.definition().definition()) {
      case JobDefinition job -> standalone(labelled, job);
      case DagDefinition dag -> dagRun(labelled, dag);
    };
  }

  private static Order labelled(Order order) {
    Definition definition = order.definition().definition();
    if (definition.label().isEmpty()) {
      return order;
    }
    Origin of = order.origin();
    Map<String, String> values =
        Parameters.merge(definition.parameters(), List.of(order.parameters()));
    String label =
        Template.parse(definition.label())
            .resolve(new TemplateScope(of.logicalTime(), of.zone(), values));
    Origin origin = of.labelled(label);
    return new Order(
        order.definition(),
        order.slot(),
        order.generation(),
        origin,
        order.parameters(),
        order.now());
  }

  private Step standalone(Order order, JobDefinition job) {
    SavedDefinition saved = order.definition();
    RunKey key = key(order, RunKey.jobScope(saved.id()));
    Run run =
        new Run(
            ids.get(),
            key,
            Target.task(saved.id(), saved.version()),
            order.origin(),
            job.placement(),
            order.parameters(),
            Status.created(RunState.QUEUED, order.now()));
    return RunTransitions.create(run, order.origin().reason());
  }

  private Step dagRun(Order order, DagDefinition dag) {
    SavedDefinition saved = order.definition();
    Run dagRun =
        new Run(
            ids.get(),
            key(order, RunKey.dagScope(saved.id())),
            Target.dag(saved.id(), saved.version()),
            order.origin(),
            Placement.DEFAULT,
            order.parameters(),
            Status.created(RunState.RUNNING, order.now()));
    Step step = RunTransitions.create(dagRun, order.origin().reason());
    Set<String> roots = Set.copyOf(DagGraph.of(dag).roots());
    for (Node node : dag.nodes()) {
      RunState state = roots.contains(node.key()) ? RunState.QUEUED : RunState.PENDING;
      SavedDefinition job = jobOf(node, saved.tenant());
      step =
          step.and(RunTransitions.create(nodeRun(dagRun, node, job, state, order), "").changes());
    }
    return step;
  }

  private Run nodeRun(Run dagRun, Node node, SavedDefinition job, RunState state, Order order) {
    Origin of = dagRun.origin();
    Placement placement = ((JobDefinition) job.definition()).placement();
    return new Run(
        ids.get(),
        key(order, RunKey.nodeScope(dagRun.id(), node.key())),
        new Target(
            RunKind.TASK, job.id(), job.version(), new Target.NodeRef(dagRun.id(), node.key())),
        new Origin(
            TriggerSource.UPSTREAM,
            of.triggers(),
            of.logicalTime(),
            of.zone(),
            of.label(),
            of.by(),
            of.reason()),
        placement,
        order.parameters(),
        Status.created(state, order.now()));
  }

  private SavedDefinition jobOf(Node node, TenantId tenant) {
    return definitions
        .byName(tenant, node.job())
        .filter(saved -> saved.definition() instanceof JobDefinition)
        .orElseThrow(() -> new MissingJob(node.key(), node.job()));
  }

  private static RunKey key(Order order, String scope) {
    return new RunKey(order.definition().tenant(), scope, order.slot(), order.generation());
  }
}
