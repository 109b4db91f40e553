package dev.wheelhouse.engine;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobCounts;
import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.hold.HoldBoard;
import dev.wheelhouse.engine.trigger.Outlook;
import dev.wheelhouse.engine.trigger.Schedules;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.JobReads;
import dev.wheelhouse.store.ListedJob;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Answers questions about jobs and DAGs.
final class JobQueries {
  private static final int LAST_RUNS = 50;
  private static final int NEXT_FIRINGS = 5;

  private final Store store;
  private final RunQueries runs;
  private final Schedules schedules;
  private final HoldBoard holds;

  JobQueries(Store store, RunQueries runs, Schedules schedules, HoldBoard holds) {
    this.store = store;
    this.runs = runs;
    this.schedules = schedules;
    this.holds = holds;
  }

  Page<JobView> list(Query.ListJobs query, TenantId tenant) {
    Page<ListedJob> page = store.jobs().page(tenant, query.filter(), query.order(), query.page());
    return new Page<>(views(page.items()), page.next(), page.total());
  }

  private List<JobView> views(List<ListedJob> jobs) {
    Map<JobId, Run> newest =
        store.runs().newestOf(jobs.stream().map(job -> job.saved().id()).toList());
    Map<JobId, RunView> lastRuns =
        runs.views(List.copyOf(newest.values())).stream()
            .collect(Collectors.toMap(it -> it.run().target().job(), Function.identity()));
    return jobs.stream()
        .map(
            job ->
                new JobView(
                    job.saved(),
                    job.nextFireAt(),
                    lastRuns.get(job.saved().id()),
                    job.deadLetters(),
                    holds.inTheWay(job.saved())))
        .toList();
  }

  JobCounts counts(Query.CountJobs query, TenantId tenant) {
    JobReads.Counts counts = store.jobs().count(tenant, query.text());
    List<JobCounts.Group> groups =
        counts.groups().entrySet().stream()
            .map(it -> new JobCounts.Group(it.getKey(), it.getValue()))
            .sorted(
                Comparator.comparing((JobCounts.Group it) -> it.name().isEmpty())
                    .thenComparing(JobCounts.Group::name))
            .toList();
    return new JobCounts(counts.all(), counts.kinds(), counts.statuses(), counts.marks(), groups);
  }

  Page<RunView> runsOf(Query.ListRunsOf query) {
    Page<Run> page = store.runs().ofJob(query.job(), query.page());
    return new Page<>(runs.views(page.items()), page.next(), page.total());
  }

  JobDetail detail(Query.GetJob query, TenantId tenant) {
    ListedJob job =
        store.jobs().byName(tenant, query.name()).orElseThrow(() -> notFound(query.name()));
    JobId id = job.saved().id();
    List<Run> last = store.runs().ofJob(id, PageRequest.first(LAST_RUNS)).items();
    List<RunView> lastRuns = runs.views(last);
    return new JobDetail(
        new JobView(
            job.saved(),
            job.nextFireAt(),
            lastRuns.isEmpty() ? null : lastRuns.getFirst(),
            job.deadLetters(),
            holds.inTheWay(job.saved())),
        outlooks(job.saved()),
        lastRuns,
        RunDurations.of(last),
        store.jobs().usedBy(id),
        store.runs().countUnfinished(id));
  }

  private List<JobDetail.Outlook> outlooks(SavedDefinition saved) {
    Map<String, ArmedTrigger> armed =
        store.definitions().triggers(saved.id()).stream()
            .collect(Collectors.toMap(it -> it.trigger().key(), Function.identity()));
    return saved.definition().triggers().stream()
        .map(trigger -> new JobDetail.Outlook(trigger, next(trigger, armed)))
        .toList();
  }

  private List<Instant> next(Trigger trigger, Map<String, ArmedTrigger> armed) {
    ArmedTrigger found = armed.get(trigger.key());
    return found == null ? List.of() : Outlook.of(found, schedules.of(found), NEXT_FIRINGS);
  }

  private static EngineException notFound(String name) {
    return new EngineException.Refused(
        Fault.of(Fault.NOT_FOUND, "There is no job or DAG named " + name + "."));
  }
}
