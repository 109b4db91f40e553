package dev.wheelhouse.console.jobs;

import dev.wheelhouse.api.Answer;
import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Capabilities;
import dev.wheelhouse.api.Capabilities.Support;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.JobCounts;
import dev.wheelhouse.api.JobDetail;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Preview;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.page.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An engine of jobs as the test makes them.
final class ListedJobs implements EngineApi {
  static final Instant MIDNIGHT = Instant.parse("2026-02-17T23:00:00Z");

  private final NavigableMap<String, JobView> jobs = new TreeMap<>();
  private final List<Query<?>> asked = new ArrayList<>();
  Support support = Support.NATIVE;

  /// Adds jobs `job-00001` and on.
  ListedJobs with(int count) {
    for (var i = 1; i <= count; i++) {
      add("job-%05d".formatted(i), "");
    }
    return this;
  }

  ListedJobs add(String name, String group) {
    put(name, group, DefinitionStatus.ENABLED);
    return this;
  }

  void put(String name, String group, DefinitionStatus status) {
    var job = JobDefinition.of(name, new Task.Noop());
    var definition =
        new JobDefinition(
            new Naming(name, group, "", ""),
            job.triggers(),
            job.task(),
            job.parameters(),
            job.retry(),
            job.limits(),
            job.placement(),
            job.safety(),
            "");
    var saved =
        new SavedDefinition(
            new JobId(name.hashCode() & 0x7fffffffL),
            TenantId.DEFAULT,
            1,
            status,
            definition,
            MIDNIGHT,
            "mara");
    jobs.put(name, new JobView(saved, null, null, 0));
  }

  void remove(String name) {
    jobs.remove(name);
  }

  List<Query<?>> asked() {
    var since = List.copyOf(asked);
    asked.clear();
    return since;
  }

  /// Questions for pages since the last call.
  List<Query.ListJobs> pagesAsked() {
    return asked().stream()
        .filter(Query.ListJobs.class::isInstance)
        .map(Query.ListJobs.class::cast)
        .toList();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> R ask(Query<R> query, Caller caller) {
    asked.add(query);
    return switch (query) {
      case Query.ListJobs it -> (R) page(it);
      case Query.CountJobs(var text) -> (R) counts(text);
      case Query.GetJob(var name) -> (R) detail(name);
      case Query.ListRuns _, Query.ListDefinitions _ -> (R) new Page<>(List.of(), "", 0);
      default -> throw refused();
    };
  }

  private Page<JobView> page(Query.ListJobs query) {
    var wanted =
        jobs.values().stream()
            .filter(it -> fits(it, query.filter()))
            .sorted(order(query.order()))
            .toList();
    var from = query.page().cursor().isEmpty() ? 0 : after(wanted, query.page().cursor());
    var items = wanted.stream().skip(from).limit(query.page().size()).toList();
    var end = from + items.size() >= wanted.size();
    var total = Math.min(wanted.size(), Page.EXACT_TOTAL);
    return new Page<>(items, end ? "" : items.getLast().name(), total);
  }

  private static int after(List<JobView> jobs, String name) {
    var names = jobs.stream().map(JobView::name).toList();
    return names.indexOf(name) + 1;
  }

  private static Comparator<JobView> order(JobOrder order) {
    var byName = Comparator.comparing(JobView::name);
    var by =
        order.by() == JobOrder.By.GROUP
            ? Comparator.comparing(ListedJobs::group).thenComparing(byName)
            : byName;
    return order.descending() ? by.reversed() : by;
  }

  private static String group(JobView view) {
    var group = view.saved().definition().naming().group();
    return group.isEmpty() ? "\uffff" : group;
  }

  private static boolean fits(JobView view, JobFilter filter) {
    var saved = view.saved();
    return view.name().contains(filter.text())
        && (filter.kinds().isEmpty() || filter.kinds().contains(JobKind.of(saved.definition())))
        && (filter.statuses().isEmpty() || filter.statuses().contains(saved.status()))
        && (filter.groups().isEmpty()
            || filter.groups().contains(saved.definition().naming().group()))
        && (filter.marks().isEmpty() || filter.marks().contains(JobFilter.Mark.UNSCHEDULED));
  }

  private JobCounts counts(String text) {
    var found = jobs.values().stream().filter(it -> fits(it, JobFilter.text(text))).toList();
    var groups = count(found, it -> it.saved().definition().naming().group());
    return new JobCounts(
        found.size(),
        count(found, it -> JobKind.of(it.saved().definition())),
        count(found, it -> it.saved().status()),
        Map.of(JobFilter.Mark.UNSCHEDULED, (long) found.size()),
        groups.entrySet().stream()
            .map(it -> new JobCounts.Group(it.getKey(), it.getValue()))
            .toList());
  }

  private static <K> Map<K, Long> count(List<JobView> found, Function<JobView, K> key) {
    return found.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
  }

  private JobDetail detail(String name) {
    var view = jobs.get(name);
    if (view == null) {
      throw new EngineException.Refused(
          Fault.of(Fault.NOT_FOUND, "There is no job or DAG " + name + "."));
    }
    var none = new JobDetail.Durations(0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return new JobDetail(view, List.of(), List.of(), none, List.of(), 0);
  }

  @Override
  @SuppressWarnings("unchecked")
  public <R> Answer<R> execute(Command<R> command, Caller caller) {
    return switch (command) {
      case Command.SetEnabled(var name, var enabled) -> {
        var group = jobs.get(name).saved().definition().naming().group();
        put(name, group, enabled ? DefinitionStatus.ENABLED : DefinitionStatus.DISABLED);
        yield (Answer<R>) new Answer.Done<>(jobs.get(name).saved());
      }
      case Command.DeleteDefinition(var name) ->
          (Answer<R>) new Answer.Done<>(jobs.remove(name).saved().id());
      default -> throw refused();
    };
  }

  @Override
  public Preview preview(Command<?> command, Caller caller) {
    return new Preview("", null, List.of(), List.of());
  }

  @Override
  public Subscription subscribe(ChangeListener listener) {
    return () -> {};
  }

  @Override
  public Capabilities capabilities() {
    var map = new HashMap<Class<?>, Support>();
    Arrays.stream(Command.class.getPermittedSubclasses()).forEach(it -> map.put(it, support));
    return new Capabilities("listed", "", map);
  }

  @Override
  public void close() {}

  private static EngineException refused() {
    return new EngineException.Refused(Fault.of(Fault.NOT_FOUND, "This engine knows jobs only."));
  }
}
