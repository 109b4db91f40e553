package dev.wheelhouse.engine.rerun;

import dev.wheelhouse.api.Preview.Impact;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.dag.DagGraph;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.RunReads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// How long runs will take, by the median of what their jobs' last successes took. Of nodes the
/// longest way through them counts. Where most is unknown, or there is much to read, it says
/// nothing.
final class Estimate {
  private static final PageRequest LAST = PageRequest.first(20);
  private static final int MOST = 20;

  private final RunReads runs;

  Estimate(RunReads runs) {
    this.runs = runs;
  }

  Optional<Impact> of(JobId job) {
    return median(job).map(it -> new Impact.Takes(it, 1));
  }

  /// @param jobs by node, of those that run, in topological order
  Optional<Impact> of(DagGraph graph, Map<String, JobId> jobs) {
    if (jobs.isEmpty() || jobs.size() > MOST) {
      return Optional.empty();
    }
    Map<String, Duration> ends = new HashMap<>();
    Map<String, Integer> levels = new HashMap<>();
    for (String key : graph.topologicalOrder().stream().filter(jobs::containsKey).toList()) {
      Optional<Duration> takes = Optional.ofNullable(jobs.get(key)).flatMap(this::median);
      if (takes.isEmpty()) {
        return Optional.empty();
      }
      List<String> before = graph.upstreams(key).stream().filter(jobs::containsKey).toList();
      Duration begins = longest(before.stream().map(ends::get));
      ends.put(key, begins.plus(takes.get()));
      levels.put(key, before.stream().mapToInt(levels::get).max().orElse(0) + 1);
    }
    return Optional.of(new Impact.Takes(longest(ends.values().stream()), widest(levels)));
  }

  private static Duration longest(Stream<Duration> all) {
    return all.max(Duration::compareTo).orElse(Duration.ZERO);
  }

  private static int widest(Map<String, Integer> levels) {
    Map<Integer, Integer> counts = new HashMap<>();
    levels.values().forEach(level -> counts.merge(level, 1, Integer::sum));
    return counts.values().stream().mapToInt(it -> it).max().orElse(1);
  }

  private Optional<Duration> median(JobId job) {
    List<Duration> sorted =
        runs.ofJob(job, LAST).items().stream()
            .filter(run -> run.state() == RunState.SUCCESS)
            .flatMap(run -> duration(run).stream())
            .sorted()
            .toList();
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  private static Optional<Duration> duration(Run run) {
    Instant started = run.status().startedAt();
    Instant ended = run.status().endedAt();
    return started == null || ended == null
        ? Optional.empty()
        : Optional.of(Duration.between(started, ended));
  }
}
