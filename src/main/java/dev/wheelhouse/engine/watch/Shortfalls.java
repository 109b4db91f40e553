package dev.wheelhouse.engine.watch;

import dev.wheelhouse.api.ScheduleWatch.Missing;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.store.DefinitionReads;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Jobs whose firings thinned out lately; each is kept for an hour.
final class Shortfalls {
  static final int MOST_NAMED = 100;
  private static final Duration KEPT = Duration.ofHours(1);

  private final SequencedMap<JobId, Shortfall> byJob = new LinkedHashMap<>();

  private record Shortfall(TenantId tenant, long expected, long found, Instant at) {}

  void add(TenantId tenant, JobId job, CountedRound.Count count, Instant now) {
    byJob.putLast(job, new Shortfall(tenant, count.expected(), count.found(), now));
  }

  /// Keeps what stands there already.
  void addIfNew(TenantId tenant, JobId job, CountedRound.Count count, Instant now) {
    if (!byJob.containsKey(job)) {
      add(tenant, job, count, now);
    }
  }

  void forgetOld(Instant now) {
    byJob.values().removeIf(it -> it.at().isBefore(now.minus(KEPT)));
  }

  /// The latest ones of a tenant.
  List<Missing> of(TenantId tenant, DefinitionReads definitions) {
    List<Map.Entry<JobId, Shortfall>> latest =
        byJob.reversed().entrySet().stream()
            .filter(it -> it.getValue().tenant().equals(tenant))
            .limit(MOST_NAMED)
            .toList();
    Map<JobId, String> names = names(latest.stream().map(Map.Entry::getKey).toList(), definitions);
    return latest.stream()
        .map(
            it ->
                new Missing(
                    names.getOrDefault(it.getKey(), it.getKey().toString()),
                    it.getValue().expected(),
                    it.getValue().found()))
        .toList();
  }

  private static Map<JobId, String> names(Collection<JobId> jobs, DefinitionReads definitions) {
    return jobs.isEmpty() ? Map.of() : definitions.names(jobs);
  }
}
