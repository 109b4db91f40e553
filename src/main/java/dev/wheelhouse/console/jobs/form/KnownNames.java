package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.SavedDefinition;
import java.util.List;
import java.util.function.Function;

/// Names that the engine knows, to choose from. A kind that it can't list has none.
///
/// @param jobs without DAGs
public record KnownNames(
    List<String> groups,
    List<String> owners,
    List<String> jobs,
    List<String> pools,
    List<String> calendars,
    List<String> dataSources,
    List<String> secrets) {
  public static final KnownNames NONE =
      new KnownNames(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public KnownNames {
    groups = List.copyOf(groups);
    owners = List.copyOf(owners);
    jobs = List.copyOf(jobs);
    pools = List.copyOf(pools);
    calendars = List.copyOf(calendars);
    dataSources = List.copyOf(dataSources);
    secrets = List.copyOf(secrets);
  }

  KnownNames in(List<SavedDefinition> definitions) {
    var made =
        definitions.stream()
            .map(SavedDefinition::definition)
            .filter(JobDefinition.class::isInstance)
            .map(it -> it.name())
            .toList();
    return new KnownNames(
        used(definitions, Naming::group),
        used(definitions, Naming::owner),
        made,
        pools,
        calendars,
        dataSources,
        secrets);
  }

  KnownNames pools(List<String> names) {
    return new KnownNames(groups, owners, jobs, names, calendars, dataSources, secrets);
  }

  KnownNames calendars(List<String> names) {
    return new KnownNames(groups, owners, jobs, pools, names, dataSources, secrets);
  }

  KnownNames dataSources(List<String> names) {
    return new KnownNames(groups, owners, jobs, pools, calendars, names, secrets);
  }

  KnownNames secrets(List<String> names) {
    return new KnownNames(groups, owners, jobs, pools, calendars, dataSources, names);
  }

  private static List<String> used(
      List<SavedDefinition> definitions, Function<Naming, String> name) {
    return definitions.stream()
        .map(it -> name.apply(it.definition().naming()))
        .filter(it -> !it.isBlank())
        .distinct()
        .sorted()
        .toList();
  }
}
