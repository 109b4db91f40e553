package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunFilter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The list of DAG runs and standalone runs, newest first.
///
/// No index serves every filter, and a database that walks the wrong one reads millions of rows for
/// a page. So the list is put together from strands, each of which one index gives in order: the
/// runs of one job, of one state, or all. A page is the newest of the strands' heads.
final class RunList {
  /// A text that more jobs' names contain is met soon enough by walking all runs.
  private static final int MAX_JOBS = 20;

  private static final String JOBS =
      "select j.id from Job j where j.tenantId = :tenant and lower(j.name) like :name escape '!'";

  private static final Comparator<RunEntity> NEWEST_FIRST =
      Comparator.<RunEntity, Instant>comparing(run -> run.createdAt)
          .thenComparingLong(run -> run.id)
          .reversed();

  private final Reading reading;
  private final List<RunStrand> strands;

  RunList(Reading reading, TenantId tenant, RunFilter filter) {
    this.reading = reading;
    this.strands = strands(tenant, filter);
  }

  private RunList(Reading reading, List<RunStrand> strands) {
    this.reading = reading;
    this.strands = strands;
  }

  /// All runs of a job or DAG, also those as a node of a DAG.
  static RunList ofJob(Reading reading, JobId job) {
    return new RunList(reading, List.of(RunStrand.everyOfJob(job.value())));
  }

  Page<Run> page(PageRequest page) {
    var heads = strands.stream().flatMap(strand -> head(strand, page).stream());
    List<RunEntity> rows = heads.sorted(NEWEST_FIRST).limit(page.size() + 1L).toList();
    List<RunEntity> shown = rows.subList(0, Math.min(page.size(), rows.size()));
    String next = rows.size() > page.size() ? cursor(shown.getLast()) : "";
    return new Page<>(shown.stream().map(RunEntity::toRun).toList(), next, total());
  }

  private List<RunEntity> head(RunStrand strand, PageRequest page) {
    int limit = page.size() + 1;
    if (page.cursor().isEmpty()) {
      return strand.first(limit, reading);
    }
    String[] parts = page.cursor().split("-", 2);
    try {
      Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
      return strand.firstAfter(at, Long.parseLong(parts[1]), limit, reading);
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("cursor " + page.cursor() + " is not one of this list", e);
    }
  }

  private static String cursor(RunEntity run) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, run.createdAt) + "-" + run.id;
  }

  private long total() {
    long counted = strands.stream().mapToLong(strand -> strand.count(reading)).sum();
    return Math.min(counted, Page.EXACT_TOTAL);
  }

  private List<RunStrand> strands(TenantId tenant, RunFilter filter) {
    Condition common =
        Condition.NONE
            .and("e.tenantId = :tenant", "tenant", tenant.value())
            .andIf("e.createdAt >= :since", "since", filter.createdFrom())
            .andIf("e.createdAt < :until", "until", filter.createdUntil());
    if (filter.jobText().isBlank()) {
      return byState(common, filter);
    }
    String pattern = Paging.containing(filter.jobText().strip());
    List<Long> jobs = jobs(tenant, pattern);
    if (jobs.size() > MAX_JOBS) {
      return byState(common.and("e.jobId in (" + JOBS + ")", "name", pattern), filter);
    }
    Condition inStates =
        filter.states().isEmpty()
            ? common
            : common.and(
                "e.state in :states", "states", filter.states().stream().map(Enum::name).toList());
    return jobs.stream().map(job -> RunStrand.ofJob(inStates, job)).toList();
  }

  private static List<RunStrand> byState(Condition common, RunFilter filter) {
    return filter.states().isEmpty()
        ? List.of(RunStrand.all(common))
        : filter.states().stream().map(state -> RunStrand.inState(common, state)).toList();
  }

  private List<Long> jobs(TenantId tenant, String pattern) {
    return reading.first(
        MAX_JOBS + 1,
        new Hql<>(Long.class, JOBS, Map.of("tenant", tenant.value(), "name", pattern)),
        Function.identity());
  }
}
