package dev.wheelhouse.engine.rule;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the runs that ended lately under a place, for rules that were not watching: of a job or
/// DAG its newest thousand, of a wider place those that the last ten thousand events tell of.
record PastEnds(Store store, Under under) {
  private static final int NEWEST = 1_000;
  private static final int EVENTS = 2_500;
  private static final int PAGES = 4;
  private static final Comparator<Run> BY_END =
      Comparator.comparing(PastEnds::endedAt).thenComparingLong(run -> run.id().value());

  /// The oldest first.
  List<Run> since(HoldPlace place, TenantId tenant, Instant since) {
    List<Run> found =
        switch (place.level()) {
          case JOB, DAG -> ofDefinition(place, tenant);
          case ENGINE, TENANT, POOL, GROUP -> store.history().runs(lately(since));
          case RUN -> List.of();
        };
    return found.stream()
        .filter(run -> run.state().terminal() && !endedAt(run).isBefore(since))
        .filter(run -> under.counts(place, tenant, run))
        .sorted(BY_END)
        .toList();
  }

  private List<Run> ofDefinition(HoldPlace place, TenantId tenant) {
    Optional<JobId> job = store.definitions().byName(tenant, place.name()).map(SavedDefinition::id);
    return job.map(it -> store.runs().ofJob(it, PageRequest.first(NEWEST)).items())
        .orElse(List.of());
  }

  private Set<RunId> lately(Instant since) {
    Set<RunId> ended = new LinkedHashSet<>();
    long before = Long.MAX_VALUE;
    List<RunEvent> page = new ArrayList<>();
    for (int pages = 0; pages < PAGES && (pages == 0 || page.size() == EVENTS); pages++) {
      page = store.history().eventsBefore(before, EVENTS);
      for (RunEvent event : page) {
        if (event.to().terminal() && !event.at().isBefore(since)) {
          ended.add(event.run());
        }
      }
      before = page.isEmpty() ? before : page.getLast().sequence();
    }
    return ended;
  }

  private static Instant endedAt(Run run) {
    Instant ended = run.status().endedAt();
    return ended == null ? Instant.MIN : ended;
  }
}
