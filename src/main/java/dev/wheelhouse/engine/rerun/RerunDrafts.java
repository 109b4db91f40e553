package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.engine.dag.DagRuns;
import dev.wheelhouse.engine.dag.DagView;
import dev.wheelhouse.engine.dag.Routing;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.control.RerunPlan;
import dev.wheelhouse.model.control.Values;
import dev.wheelhouse.model.dag.DagOutlook;
import dev.wheelhouse.model.dag.DagProgress;
import dev.wheelhouse.model.dag.DagStand;
import dev.wheelhouse.model.dag.NodeState;
import dev.wheelhouse.model.definition.Mapping;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.run.Placement;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.model.run.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Works out what a rerun comes to. It writes nothing.
final class RerunDrafts {
  private final Definitions definitions;
  private final RerunVersions versions;
  private final DagRuns dagRuns;
  private final RerunsAllowed allowed;
  private final Function<Run, Map<String, String>> values;
  private final Function<Run, String> names;

  /// @param values of a run's parameters
  /// @param names of runs, as operators know them
  RerunDrafts(
      Definitions definitions,
      RerunVersions versions,
      DagRuns dagRuns,
      RerunsAllowed allowed,
      Function<Run, Map<String, String>> values,
      Function<Run, String> names) {
    this.definitions = definitions;
    this.versions = versions;
    this.dagRuns = dagRuns;
    this.allowed = allowed;
    this.values = values;
    this.names = names;
  }

  RerunDraft of(Run run, RerunPlan plan) {
    var refusal = allowed.of(run, plan.reach());
    Optional<Fault> fault = allowed.fault(run, plan.reach(), refusal, names);
    if (fault.isPresent()) {
      return new RerunDraft.Refused(fault.get(), conflicts(run, plan));
    }
    Run top = allowed.top(run);
    return switch (plan.reach()) {
      case WHOLE -> whole(top, plan);
      case FAILED -> nodes(dagRuns.view(top.id()), "", Optional.empty(), plan);
      case ONLY, DOWNSTREAM ->
          run.parent().isEmpty()
              ? whole(run, plan)
              : nodes(dagRuns.view(top.id()), run.nodeKey(), run.place().map(_ -> run), plan);
      case UPSTREAM ->
          run.parent().isEmpty()
              ? whole(run, plan)
              : nodes(dagRuns.view(top.id()), run.nodeKey(), Optional.empty(), plan);
    };
  }

  /// Of a run that is under way, or has a newer one.
  private List<Impact> conflicts(Run run, RerunPlan plan) {
    Run meant = plan.reach() == RerunPlan.Reach.WHOLE ? allowed.top(run) : run;
    boolean stands = meant.state().terminal() && dagRuns.newest(meant);
    return stands ? List.of() : List.of(new Impact.Conflicts(1, names.apply(meant)));
  }

  private RerunDraft whole(Run old, RerunPlan plan) {
    Optional<Fault> deleted = plan.latest() ? versions.deleted(List.of(old)) : Optional.empty();
    if (deleted.isPresent()) {
      return refused(deleted.get());
    }
    SavedDefinition definition = versions.of(old, plan.latest());
    List<Parameter> declared = definition.definition().parameters();
    Map<String, String> given = RerunValues.given(old.parameters(), plan.values());
    Optional<Fault> unfit =
        RerunValues.unknown(declared, plan.values())
            .or(
                () ->
                    RerunValues.unfit(declared, given, Parameters.merge(declared, List.of(given))));
    if (unfit.isPresent()) {
      return refused(unfit.get());
    }
    List<Run> nodes = old.dagRun() ? dagRuns.currentNodes(old) : List.of();
    Map<String, Target> former =
        plan.latest()
            ? Map.of()
            : nodes.stream().collect(Collectors.toMap(Run::nodeKey, Run::target));
    List<Run> items = nodes.stream().flatMap(dagRuns::items).toList();
    return new RerunDraft.Whole(old, nodes, items, definition, former, given);
  }

  /// @param item of the node, if it alone is done again; what comes before it made its list
  private RerunDraft nodes(DagView view, String node, Optional<Run> item, RerunPlan plan) {
    boolean renewed = plan.latest() || !plan.values().equals(Values.SAME);
    DagStand stand =
        item.isEmpty()
            ? view.stand()
            : view.stand().with(node, NodeState.of(RunState.FAILED)); // the others may go on
    var scope = RerunScope.of(stand, node, plan.reach(), renewed);
    if (!scope.busy().isEmpty()) {
      return busy(view, scope);
    }
    if (scope.again().contains(node) && !scope.starts().contains(node)) {
      return refused(blocked(view, node));
    }
    List<Run> olds =
        scope.again().stream()
            .flatMap(
                key ->
                    item.filter(_ -> key.equals(node))
                        .map(Stream::of)
                        .orElseGet(() -> again(view.node(key), plan)))
            .toList();
    Optional<Fault> versionless =
        plan.latest()
            ? versions.reshaped(view.dagRun()).or(() -> versions.deleted(olds))
            : Optional.empty();
    if (versionless.isPresent()) {
      return refused(versionless.get());
    }
    List<Renewal> renewals = olds.stream().map(old -> renewal(view, old, plan)).toList();
    List<Run> items = olds.stream().flatMap(dagRuns::items).toList();
    return unfit(view, renewals, plan)
        .<RerunDraft>map(RerunDrafts::refused)
        .orElseGet(() -> new RerunDraft.Nodes(view, node, scope, renewals, items));
  }

  /// Of a mapped node that failed by some of its items those, when only what failed is wanted.
  private Stream<Run> again(Run node, RerunPlan plan) {
    List<Run> failed =
        plan.reach() == RerunPlan.Reach.FAILED
            ? dagRuns.items(node).filter(it -> RerunsAllowed.failure(it)).toList()
            : List.of();
    return failed.isEmpty() ? Stream.of(node) : failed.stream();
  }

  private Renewal renewal(DagView view, Run old, RerunPlan plan) {
    Map<String, String> given = new HashMap<>(RerunValues.given(old.parameters(), plan.values()));
    String parameter = mappedParameter(view, old);
    if (old.place().isPresent()) {
      given.putIfAbsent(parameter, old.parameters().getOrDefault(parameter, ""));
    }
    Target of = placed(old.target(), given.getOrDefault(parameter, ""));
    if (!plan.latest()) {
      return new Renewal(old, of, old.placement(), given);
    }
    SavedDefinition saved = versions.of(old, true);
    var way = Routing.Way.usual(saved);
    var target = new Target(of.kind(), of.job(), way.version(), of.node());
    Placement placement = old.mapRun() ? way.placement().pool("") : way.placement();
    return new Renewal(old, target, placement.lane(old.placement().lane()), given);
  }

  /// The place in a list is the same; its text is that of the value it has now.
  private static Target placed(Target old, String value) {
    var node = old.node();
    if (node == null || node.item() == null) {
      return old;
    }
    var item = Target.Item.of(node.item().of(), node.item().index(), value);
    var place = new Target.NodeRef(node.dagRun(), node.key(), item);
    return new Target(old.kind(), old.job(), old.version(), place);
  }

  /// The parameter that the items of a run's node are given; empty for one that is not mapped.
  private static String mappedParameter(DagView view, Run run) {
    Mapping mapping = view.graph().node(run.nodeKey()).mapping();
    return mapping == null ? "" : mapping.parameter();
  }

  private Optional<Fault> unfit(DagView view, List<Renewal> renewals, RerunPlan plan) {
    List<Parameter> declared = new ArrayList<>(definitions.dagOf(view.dagRun()).parameters());
    List<Run> asked = renewals.stream().map(Renewal::asked).toList();
    asked.forEach(it -> declared.addAll(definitions.jobOf(it).parameters()));
    return Stream.concat(
            RerunValues.unknown(declared, plan.values()).stream(),
            asked.stream().flatMap(it -> unfit(view, it).stream()))
        .findFirst();
  }

  /// What a mapped node's items are given is not the node's to have.
  private Optional<Fault> unfit(DagView view, Run asked) {
    String itemsOwn = asked.mapRun() ? mappedParameter(view, asked) : "";
    List<Parameter> declared =
        definitions.jobOf(asked).parameters().stream()
            .filter(it -> !it.name().equals(itemsOwn))
            .toList();
    return RerunValues.unfit(declared, asked.parameters(), values.apply(asked));
  }

  private static RerunDraft busy(DagView view, RerunScope scope) {
    String first = scope.busy().getFirst();
    String why = "%s is %s. Stop it first, or wait.".formatted(first, view.node(first).state());
    return new RerunDraft.Refused(
        Fault.of(Fault.STATE_CONFLICT, why),
        List.of(new Impact.Conflicts(scope.busy().size(), first)));
  }

  private static Fault blocked(DagView view, String node) {
    DagProgress end = DagOutlook.of(view.stand().anew(List.of(node))).end();
    String skipped = end.skips().get(node);
    if (skipped != null) {
      return Fault.of(
          Fault.STATE_CONFLICT,
          "%s would be skipped: %s. Rerun it with what is before it.".formatted(node, skipped));
    }
    String first = end.blockedBy().getOrDefault(node, List.of(node)).getFirst();
    return Fault.of(
        Fault.STATE_CONFLICT,
        "%s could not start: %s before it is %s. Rerun all that failed, or it with what is before it."
            .formatted(node, first, view.node(first).state()));
  }

  private static RerunDraft refused(Fault why) {
    return new RerunDraft.Refused(why, List.of());
  }
}
