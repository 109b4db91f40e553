package dev.wheelhouse.engine.hold;

import dev.wheelhouse.api.Fault;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.Store;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Finds what a hold is to be put on: a hold on a name that nothing has would hold nothing.
public final class HoldPlaces {
  private final Store store;
  private final Definitions definitions;
  private final Predicate<String> pools;

  /// @param pools whether there is a pool of a name
  HoldPlaces(Store store, Definitions definitions, Predicate<String> pools) {
    this.store = store;
    this.definitions = definitions;
    this.pools = pools;
  }

  /// What was found in its place.
  sealed interface Found {}

  /// @param object 0 where the name says all
  record At(HoldPlace place, long object) implements Found {}

  record Missing(Fault fault) implements Found {}

  Found find(HoldPlace place, TenantId tenant) {
    return switch (place.level()) {
      case ENGINE, TENANT -> new At(place, 0);
      case POOL -> pools.test(place.name()) ? new At(place, 0) : missing("pool", place.name());
      case GROUP -> hasMembers(place, tenant) ? new At(place, 0) : missing("group", place.name());
      case JOB, DAG -> definition(place, tenant);
      case RUN -> run(place, tenant);
    };
  }

  private boolean hasMembers(HoldPlace place, TenantId tenant) {
    var filter = new JobFilter("", Set.of(), Set.of(), Set.of(place.name()), Set.of());
    return !store
        .jobs()
        .page(tenant, filter, JobOrder.NAME, PageRequest.first(1))
        .items()
        .isEmpty();
  }

  private Found definition(HoldPlace place, TenantId tenant) {
    boolean wantsDag = place.level() == HoldPlace.Level.DAG;
    Optional<SavedDefinition> found = store.definitions().byName(tenant, place.name());
    if (found.isEmpty()) {
      return missing(wantsDag ? "DAG" : "job", place.name());
    }
    boolean dag = found.get().definition() instanceof DagDefinition;
    return dag == wantsDag
        ? new At(place, found.get().id().value())
        : new Missing(
            Fault.field(
                "place",
                "%s is a %s. Hold it as one; nothing was held."
                    .formatted(place.name(), dag ? "DAG" : "job")));
  }

  private Found run(HoldPlace place, TenantId tenant) {
    Optional<Run> run =
        number(place.name())
            .flatMap(id -> store.runs().run(new RunId(id)))
            .filter(it -> it.key().tenant().equals(tenant));
    if (run.isEmpty()) {
      return missing("run", place.name());
    }
    return canBeHeld(run.get(), definitions::jobOf)
        ? new At(HoldPlace.run(run.get().id()), run.get().id().value())
        : new Missing(
            Fault.of(
                Fault.STATE_CONFLICT,
                "Run %s is %s; only a run that waits, a DAG run, a mapped node or a sub-DAG can be held. Nothing was held."
                    .formatted(run.get().id(), run.get().state())));
  }

  /// A run that waits; and what is made of other runs, between them: a DAG run, a mapped node, a
  /// SUBDAG.
  ///
  /// @param jobs that runs execute; not asked for DAG runs
  public static boolean canBeHeld(Run run, Function<Run, JobDefinition> jobs) {
    return waits(run.state()) || (!run.state().terminal() && hasParts(run, jobs));
  }

  private static boolean hasParts(Run run, Function<Run, JobDefinition> jobs) {
    return run.dagRun() || run.mapRun() || jobs.apply(run).task() instanceof Task.SubDag;
  }

  private static boolean waits(RunState state) {
    return state == RunState.PENDING || state == RunState.QUEUED || state == RunState.RETRY_WAIT;
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(it -> it > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Found missing(String kind, String name) {
    return new Missing(
        Fault.of(Fault.NOT_FOUND, "There is no %s %s. Nothing was held.".formatted(kind, name)));
  }
}
