package dev.wheelhouse.app;

import dev.wheelhouse.api.Caller;
import dev.wheelhouse.api.Command;
import dev.wheelhouse.api.EngineApi;
import dev.wheelhouse.api.JobView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.cli.Bench.Timing;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.definition.DefinitionStatus;
import dev.wheelhouse.model.definition.JobFilter;
import dev.wheelhouse.model.definition.JobFilter.Mark;
import dev.wheelhouse.model.definition.JobKind;
import dev.wheelhouse.model.definition.JobOrder;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.time.Timers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;

/// What the screen of jobs asks of an engine, one question after the other, and how long the
/// answers took.
final class JobQuestions {
  static final int PAGE = 200;

  private static final int ROUNDS = 9;
  private static final int JOBS_LOOKED_AT = 50;
  private static final Caller CALLER = Caller.local("bench");

  private final EngineApi engine;
  private final Timers timers;
  private final int n;
  private final List<Timing> timings = new ArrayList<>();
  private boolean enabled = true;

  /// @param n the engine has at least so many jobs of the bench
  JobQuestions(EngineApi engine, Timers timers, int n) {
    this.engine = engine;
    this.timers = timers;
    this.n = n;
  }

  List<Timing> ask() {
    time("first page, asked for the first time", 1, _ -> page(JobFilter.ALL));
    time("first page", ROUNDS, _ -> page(JobFilter.ALL));
    nextPages();
    sorts();
    filters();
    counts();
    details();
    return timings;
  }

  private void time(String what, int times, IntConsumer question) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      forget();
      long start = timers.nanoTime();
      question.accept(i);
      millis.add((timers.nanoTime() - start) / 1e6);
    }
    timings.add(Timing.of(what, millis));
  }

  /// A database may remember an answer until a row changes. In an engine that works, rows do.
  private void forget() {
    enabled = !enabled;
    var _ = engine.execute(new Command.SetEnabled(BenchJobs.name(1), enabled), CALLER).orThrow();
  }

  private void nextPages() {
    for (JobOrder.By by : List.of(JobOrder.By.NAME, JobOrder.By.NEXT_FIRING)) {
      var order = new JobOrder(by, false);
      String[] cursor = {page(JobFilter.ALL, order, "").next()};
      time(
          "next page, by " + words(by),
          ROUNDS,
          _ -> cursor[0] = page(JobFilter.ALL, order, cursor[0]).next());
    }
  }

  private void sorts() {
    for (JobOrder.By by : JobOrder.By.values()) {
      for (boolean descending : List.of(false, true)) {
        time(
            "first page by " + words(by) + (descending ? ", descending" : ""),
            ROUNDS,
            _ -> page(JobFilter.ALL, new JobOrder(by, descending), ""));
      }
    }
  }

  private void filters() {
    filter("text that finds all", JobFilter.text("bench"));
    filter("text that finds some", JobFilter.text("settle_pay"));
    filter("text that finds one", JobFilter.text(BenchJobs.name(n / 2)));
    filter("text that finds none", JobFilter.text("no such job"));
    filter("DAGs", filter(Set.of(JobKind.DAG), Set.of(), Set.of(), Set.of()));
    var disabled = Set.of(DefinitionStatus.DISABLED);
    filter("disabled ones", filter(Set.of(), disabled, Set.of(), Set.of()));
    filter("two groups", filter(Set.of(), Set.of(), Set.of("group 01", ""), Set.of()));
    for (Mark mark : Mark.values()) {
      filter("those that are " + words(mark), filter(Set.of(), Set.of(), Set.of(), Set.of(mark)));
    }
    var all =
        new JobFilter(
            "payments",
            Set.of(JobKind.JOB),
            Set.of(DefinitionStatus.ENABLED),
            Set.of(),
            Set.of(Mark.SCHEDULED, Mark.DEAD_LETTER));
    filter("all choices together", all);
    time(
        "all choices together, by next firing",
        ROUNDS,
        _ -> page(all, new JobOrder(JobOrder.By.NEXT_FIRING, true), ""));
  }

  private void filter(String what, JobFilter filter) {
    time("filter: " + what, ROUNDS, _ -> page(filter));
  }

  private static JobFilter filter(
      Set<JobKind> kinds, Set<DefinitionStatus> statuses, Set<String> groups, Set<Mark> marks) {
    return new JobFilter("", kinds, statuses, groups, marks);
  }

  private void counts() {
    time("counts", ROUNDS, _ -> engine.ask(new Query.CountJobs(""), CALLER));
    time("counts of a text", ROUNDS, _ -> engine.ask(new Query.CountJobs("payments"), CALLER));
  }

  private void details() {
    List<JobView> shown = page(JobFilter.ALL).items();
    time("one job in full", JOBS_LOOKED_AT, i -> detail(shown.get(i % shown.size())));
    time("runs of a job", JOBS_LOOKED_AT, i -> runs(shown.get(i % shown.size()).saved().id()));
  }

  private void detail(JobView job) {
    var _ = engine.ask(new Query.GetJob(job.name()), CALLER);
  }

  private void runs(JobId job) {
    var _ = engine.ask(new Query.ListRunsOf(job, PageRequest.first(PAGE)), CALLER);
  }

  private Page<JobView> page(JobFilter filter) {
    return page(filter, JobOrder.NAME, "");
  }

  private Page<JobView> page(JobFilter filter, JobOrder order, String cursor) {
    return engine.ask(new Query.ListJobs(filter, order, new PageRequest(cursor, PAGE)), CALLER);
  }

  private static String words(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
