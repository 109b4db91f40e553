package dev.wheelhouse.engine.dag;

import dev.wheelhouse.engine.run.RunTransitions;
import dev.wheelhouse.engine.run.Stamp;
import dev.wheelhouse.engine.run.Step;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.model.run.RunKind;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Status;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.Change;
import dev.wheelhouse.store.DefinitionReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the runs of one firing: a standalone run, or a DAG run with a run for each node. Versions
/// are fixed here (N4): the DAG's, and each node's job's.
public final class RunMaker {
  private static final Logger log = LoggerFactory.getLogger(RunMaker.class);
  private static final int LONGEST_LABEL = 200;

  private final DefinitionReads definitions;
  private final Routing routing;
  private final Supplier<RunId> ids;
  private final Opening opening;

  /// What else is decided about a DAG run in the unit that makes it.
  @FunctionalInterface
  public interface Opening {
    List<Change> of(DagView made, Stamp stamp);
  }

  public RunMaker(
      DefinitionReads definitions, Routing routing, Supplier<RunId> ids, Opening opening) {
    this.definitions = definitions;
    this.routing = routing;
    this.ids = ids;
    this.opening = opening;
  }

  /// What is wanted.
  ///
  /// @param slot as [RunKey] has it
  /// @param former what the nodes of the DAG run that is rerun executed, by key; empty for the
  ///   latest version of each job
  /// @param lane of the runs that it makes
  /// @param scope as [RunKey] has it; empty for that of the definition
  public record Order(
      SavedDefinition definition,
      String slot,
      int generation,
      Origin origin,
      Map<String, String> parameters,
      Map<String, Target> former,
      Instant now,
      Placement.Lane lane,
      String scope) {
    public Order {
      parameters = Map.copyOf(parameters);
      former = Map.copyOf(former);
      origin = origin.labelled(label(definition.definition(), origin, parameters));
    }

    /// Live work.
    public Order(
        SavedDefinition definition,
        String slot,
        int generation,
        Origin origin,
        Map<String, String> parameters,
        Map<String, Target> former,
        Instant now) {
      this(definition, slot, generation, origin, parameters, former, now, Placement.Lane.LIVE, "");
    }

    public Order in(Placement.Lane changed) {
      return new Order(
          definition, slot, generation, origin, parameters, former, now, changed, scope);
    }

    /// A run of this scope and generation.
    public Order within(String changed, int number) {
      return new Order(definition, slot, number, origin, parameters, former, now, lane, changed);
    }

    /// The first generation of a slot.
    public static Order first(
        SavedDefinition definition,
        String slot,
        Origin origin,
        Map<String, String> parameters,
        Instant now) {
      return new Order(definition, slot, 0, origin, parameters, Map.of(), now);
    }
  }

  /// The label is for people: a template that can't be filled in must not cost the firing.
  private static String label(
      Definition definition, Origin origin, Map<String, String> parameters) {
    try {
      var values = Parameters.merge(definition.parameters(), List.of(parameters));
      var scope = new TemplateScope(origin.logicalTime(), origin.zone(), values);
      String label = Template.parse(definition.label()).resolve(scope);
      return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    } catch (TemplateException e) {
      log.warn("labelling a run of {}: {}", definition.name(), e.getMessage());
      return "";
    }
  }

  /// An id for a manual run whose caller gave none.
  public String freshManualId() {
    return "m" + ids.get().value();
  }

  /// The step's run is the standalone run or the DAG run.
  ///
  /// @throws MissingJob when a node's job is not there any more
  public Step make(Order order) {
    return switch (order.definition().definition()) {
      case JobDefinition _ -> standalone(order);
      case DagDefinition dag -> dagRun(order, dag);
    };
  }

  private Step standalone(Order order) {
    SavedDefinition saved = order.definition();
    RunKey key = key(order, RunKey.jobScope(saved.id()));
    Routing.Way way =
        order.generation() == 0 ? routing.wayOf(saved, key) : Routing.Way.usual(saved);
    Run run =
        new Run(
            ids.get(),
            key,
            Target.task(saved.id(), way.version()),
            order.origin(),
            way.placement().lane(order.lane()),
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
            Placement.DEFAULT.lane(order.lane()),
            order.parameters(),
            Status.created(RunState.RUNNING, order.now()));
    DagGraph graph = DagGraph.of(dag);
    Map<String, Run> nodes = new LinkedHashMap<>();
    for (Node node : dag.nodes()) {
      boolean goes = graph.upstreams(node.key()).isEmpty() && !node.mapped();
      RunState state = goes ? RunState.QUEUED : RunState.PENDING;
      nodes.put(node.key(), nodeRun(dagRun, node, state, order));
    }
    List<Change> changes = new ArrayList<>();
    nodes.values().forEach(it -> changes.addAll(RunTransitions.create(it, "").changes()));
    if (graph.roots().stream().anyMatch(key -> graph.node(key).mapped())) {
      var made = new DagView(dagRun, graph, nodes, Map.of());
      changes.addAll(opening.of(made, Stamp.engine(order.now(), "")));
    }
    return RunTransitions.create(dagRun, order.origin().reason()).and(changes);
  }

  private Run nodeRun(Run dagRun, Node node, RunState state, Order order) {
    SavedDefinition job = jobOf(node, order);
    String scope = RunKey.nodeScope(dagRun.id(), node.key());
    var key = new RunKey(order.definition().tenant(), scope, order.slot(), 0);
    boolean routed = order.generation() == 0 && !node.mapped();
    Routing.Way way = routed ? routing.wayOf(job, key) : Routing.Way.usual(job);
    Placement placement = node.mapped() ? way.placement().pool("") : way.placement();
    RunKind kind = node.mapped() ? RunKind.MAP : RunKind.TASK;
    return new Run(
        ids.get(),
        key,
        new Target(kind, job.id(), way.version(), new Target.NodeRef(dagRun.id(), node.key())),
        dagRun.origin().part(),
        placement.lane(order.lane()),
        order.parameters(),
        Status.created(state, order.now()));
  }

  private SavedDefinition jobOf(Node node, Order order) {
    Target former = order.former().get(node.key());
    Optional<SavedDefinition> found =
        former == null
            ? definitions.byName(order.definition().tenant(), node.job())
            : definitions.version(former.job(), former.version());
    return found
        .filter(saved -> saved.definition() instanceof JobDefinition)
        .orElseThrow(() -> new MissingJob(node.key(), node.job()));
  }

  private static RunKey key(Order order, String scope) {
    String wanted = order.scope().isEmpty() ? scope : order.scope();
    return new RunKey(order.definition().tenant(), wanted, order.slot(), order.generation());
  }
}
