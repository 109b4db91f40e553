package dev.wheelhouse.console.holds;

import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.RunDetail;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One of the things that an operator may mean: a place, or several alike. From one object there
/// are several of them, the narrowest first: the job, its group, its pool, the engine.
public record Scope(List<HoldPlace> places) {
  public Scope {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a scope without a place");
    }
  }

  public static Scope of(HoldPlace place) {
    return new Scope(List.of(place));
  }

  HoldPlace first() {
    return places.getFirst();
  }

  boolean single() {
    return places.size() == 1;
  }

  /// What may be meant from a job or DAG.
  public static List<Scope> around(JobView job) {
    return around(List.of(job));
  }

  /// What may be meant from several jobs: each of them, or the group or pool that all of them
  /// share.
  public static List<Scope> around(List<JobView> jobs) {
    var definitions = jobs.stream().map(it -> it.saved().definition()).toList();
    var scopes = new ArrayList<Scope>();
    scopes.add(new Scope(definitions.stream().map(Scope::place).toList()));
    shared(definitions.stream().map(it -> it.naming().group()).toList(), HoldPlace.Level.GROUP)
        .ifPresent(scopes::add);
    shared(definitions.stream().map(Scope::pool).toList(), HoldPlace.Level.POOL)
        .ifPresent(scopes::add);
    scopes.addAll(whole());
    return List.copyOf(scopes);
  }

  /// What may be meant from a run: itself, its job, the DAG that it is a node of, their groups, its
  /// pool.
  ///
  /// @param groups of its job and of its DAG
  public static List<Scope> around(RunDetail detail, List<String> groups) {
    var run = detail.view().run();
    var name = detail.view().name();
    var places = new ArrayList<HoldPlace>();
    places.add(HoldPlace.run(run.id()));
    places.add(run.dagRun() ? HoldPlace.dag(name) : HoldPlace.job(name));
    if (!detail.dagName().isEmpty()) {
      places.add(HoldPlace.dag(detail.dagName()));
    }
    groups.stream()
        .filter(group -> !group.isEmpty())
        .distinct()
        .map(HoldPlace::group)
        .forEach(places::add);
    if (!run.dagRun() && run.placement().takesSlot()) {
      places.add(HoldPlace.pool(run.placement().pool()));
    }
    return Stream.concat(places.stream().map(Scope::of), whole().stream()).toList();
  }

  /// What may be meant from a group, a pool or another place that holds many.
  public static List<Scope> around(HoldPlace place) {
    var scopes = new ArrayList<>(List.of(of(place)));
    whole().stream().filter(it -> !it.first().equals(place)).forEach(scopes::add);
    return List.copyOf(scopes);
  }

  private static List<Scope> whole() {
    return List.of(of(HoldPlace.TENANT), of(HoldPlace.ENGINE));
  }

  private static HoldPlace place(Definition definition) {
    return switch (definition) {
      case JobDefinition it -> HoldPlace.job(it.name());
      case DagDefinition it -> HoldPlace.dag(it.name());
    };
  }

  /// Empty for what takes no slot.
  private static String pool(Definition definition) {
    return switch (definition) {
      case JobDefinition it -> it.task().takesSlot() ? it.placement().pool() : "";
      case DagDefinition _ -> "";
    };
  }

  private static Optional<Scope> shared(List<String> names, HoldPlace.Level level) {
    var name = names.getFirst();
    return !name.isEmpty() && names.stream().allMatch(name::equals)
        ? Optional.of(of(new HoldPlace(level, name)))
        : Optional.empty();
  }
}
