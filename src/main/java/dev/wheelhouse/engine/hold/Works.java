package dev.wheelhouse.engine.hold;

import dev.wheelhouse.engine.dag.Routing;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.control.Hold;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.TestDraft;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.Target;
import dev.wheelhouse.store.ArmedTrigger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Says of runs and definitions what holds may be on them. The versions that count are those that
/// runs were made with, and the latest for triggers.
public final class Works {
  private final Definitions definitions;
  private final Function<JobId, Optional<SavedDefinition>> latest;
  private final Ancestors ancestors;

  /// @param latest version of a definition
  /// @param runs by their ids; DAG runs that have not ended from memory
  public Works(
      Definitions definitions,
      Function<JobId, Optional<SavedDefinition>> latest,
      Function<RunId, Optional<Run>> runs) {
    this.definitions = definitions;
    this.latest = latest;
    this.ancestors = new Ancestors(runs);
  }

  /// A run is held with everything that it is part of.
  ///
  /// @param levels of the holds that are asked about: few need a look at the definitions
  Work of(Run run, Set<Level> levels) {
    boolean withGroups = levels.contains(Level.GROUP);
    boolean withNames = levels.contains(Level.DAG) || levels.contains(Level.JOB);
    List<Run> around = ancestors.of(run);
    Set<Long> objects = new HashSet<>();
    Set<String> groups = new HashSet<>();
    add(run, objects, groups, withGroups);
    run.parent().ifPresent(it -> objects.add(it.value()));
    around.forEach(it -> add(it, objects, groups, withGroups));
    return new Work(
        run.key().tenant(),
        run.dagRun() ? "" : run.placement().pool(),
        groups,
        objects,
        withNames ? tested(run, around) : Set.of(),
        run.id(),
        run.origin().override() ? run.status().createdAt() : null);
  }

  private void add(Run run, Set<Long> objects, Set<String> groups, boolean withGroups) {
    Target target = run.target();
    objects.add(run.id().value());
    objects.add(target.job().value());
    run.place().ifPresent(it -> objects.add(it.of().value()));
    if (withGroups) {
      addGroup(target.job(), target.version(), groups);
    }
  }

  /// What the draft is of that a run is part of, and the draft's nodes. The definitions of DAG runs
  /// are enough: a node's own job is named after its DAG.
  private Set<String> tested(Run run, List<Run> around) {
    Set<String> names = new HashSet<>();
    Run inside = run;
    live(run).ifPresent(names::add);
    for (Run next : around) {
      String node = inside.nodeKey();
      live(next).ifPresent(live -> names.addAll(Set.of(live, Node.ownName(live, node))));
      inside = next;
    }
    return names;
  }

  private Optional<String> live(Run run) {
    return Optional.of(run.target())
        .filter(_ -> run.dagRun())
        .flatMap(it -> definitions.version(it.job(), it.version()))
        .map(it -> it.definition().name())
        .filter(TestDraft::named)
        .map(TestDraft::live);
  }

  private static Set<String> tested(Definition definition) {
    String name = definition.name();
    return TestDraft.named(name) ? Set.of(TestDraft.live(name)) : Set.of();
  }

  private void addGroup(JobId definition, int version, Set<String> groups) {
    definitions.version(definition, version).ifPresent(it -> groups.add(group(it.definition())));
  }

  Work of(SavedDefinition saved) {
    Definition definition = saved.definition();
    return new Work(
        saved.tenant(),
        pool(definition),
        Set.of(group(definition)),
        Set.of(saved.id().value()),
        tested(definition),
        null,
        null);
  }

  Work of(ArmedTrigger trigger) {
    return definitions
        .version(trigger.job(), trigger.version())
        .map(this::of)
        .orElseGet(
            () ->
                new Work(
                    trigger.tenant(),
                    "",
                    Set.of(),
                    Set.of(trigger.job().value()),
                    Set.of(),
                    null,
                    null));
  }

  /// What a hold is on, as far as its place says.
  Work of(Hold hold) {
    HoldPlace place = hold.place();
    return switch (place.level()) {
      case ENGINE, TENANT -> work(hold, "", "", Set.of());
      case POOL -> work(hold, place.name(), "", Set.of());
      case GROUP -> work(hold, "", place.name(), Set.of());
      case DAG, JOB -> latest(hold).map(this::of).orElseGet(() -> byId(hold));
      case RUN -> byId(hold);
    };
  }

  private Optional<SavedDefinition> latest(Hold hold) {
    return latest.apply(new JobId(hold.object()));
  }

  private static Work byId(Hold hold) {
    return work(hold, "", "", Set.of(hold.object()));
  }

  private static Work work(Hold hold, String pool, String group, Set<Long> objects) {
    return new Work(hold.tenant(), pool, Set.of(group), objects, Set.of(), null, null);
  }

  private static String group(Definition definition) {
    return definition.naming().group();
  }

  private static String pool(Definition definition) {
    return switch (definition) {
      case JobDefinition job -> Routing.Way.placement(job).pool();
      case DagDefinition _ -> "";
    };
  }
}
