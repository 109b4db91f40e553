package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunEvent;
import dev.wheelhouse.store.HistoryReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the recent past. Numbers and ids ascend with time, so the primary keys, walked back, give
/// the newest first and need no index by time.
final class HistoryQueries implements HistoryReads {
  /// More ids in one question make it slower, not faster.
  private static final int AT_ONCE = 1_000;

  private static final String LATELY =
      """
      select count(*) from (
          select e.id as id from DeadLetter e where e.tenantId = :tenant and e.openedAt >= :since
          order by e.tenantId, e.openedAt desc limit %d) counted
      """
          .formatted(Page.EXACT_TOTAL);

  private final Reading reading;

  HistoryQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<RunEvent> eventsBefore(long sequence, int limit) {
    return reading.first(
        limit,
        new Hql<>(
            EventEntity.class,
            "from Event where seq < :before order by seq desc",
            Map.of("before", sequence)),
        EventEntity::toEvent);
  }

  @Override
  public List<Run> runs(Collection<RunId> ids) {
    List<Long> wanted = ids.stream().map(RunId::value).toList();
    List<Run> found = new ArrayList<>();
    for (int from = 0; from < wanted.size(); from += AT_ONCE) {
      List<Long> part = wanted.subList(from, Math.min(from + AT_ONCE, wanted.size()));
      found.addAll(
          reading.all(
              new Hql<>(RunEntity.class, "from Run where id in :ids", Map.of("ids", part)),
              RunEntity::toRun));
    }
    return found;
  }

  @Override
  public List<Instant> deadLettersOpened(Instant since, int limit) {
    long before = firstNot("DeadLetter", "openedAt", since);
    return reading.first(
        limit,
        new Hql<>(
            Instant.class,
            "select openedAt from DeadLetter where id > :before order by id desc",
            Map.of("before", before)),
        Function.identity());
  }

  @Override
  public Letters letters(TenantId tenant, Instant since) {
    long opened =
        reading.number(
            new Hql<>(Long.class, LATELY, Map.of("tenant", tenant.value(), "since", since)));
    String open =
        "select count(*), min(openedAt) from DeadLetter where tenantId = :tenant and openRunId is not null";
    return reading
        .one(
            new Hql<>(Object[].class, open, Map.of("tenant", tenant.value())),
            row -> new Letters(opened, ((Number) row[0]).longValue(), (Instant) row[1]))
        .orElseThrow();
  }

  @Override
  public Missed missed(TenantId tenant, Instant since) {
    Map<String, Object> values =
        Map.of("tenant", tenant.value(), "before", firstNot("Misfire", "recordedAt", since));
    String lately = "from Misfire where tenantId = :tenant and id > :before";
    long firings =
        reading.number(new Hql<>(Long.class, "select coalesce(sum(slots), 0) " + lately, values));
    JobId last =
        reading
            .one(
                new Hql<>(Long.class, "select jobId " + lately + " order by id desc", values),
                JobId::new)
            .orElse(null);
    return new Missed(firings, last);
  }

  /// The newest row that is older than an instant; 0 when there is none.
  private long firstNot(String entity, String time, Instant since) {
    String text = "select id from %s where %s < :since order by id desc".formatted(entity, time);
    return reading
        .one(new Hql<>(Long.class, text, Map.of("since", since)), Function.identity())
        .orElse(0L);
  }
}
