package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.QueueReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads the queues that a person works through.
final class QueueQueries implements QueueReads {
  private final Reading reading;

  QueueQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Page<Row> page(TenantId tenant, QueueFilter filter, PageRequest page) {
    long total = count(tenant, filter);
    Chosen chosen = QueueConditions.of(tenant, filter);
    return filter.queue() == QueueFilter.Queue.DEAD_LETTERS
        ? letters(chosen, page, total)
        : runs(chosen, QueueOrder.of(filter.queue()), page, total);
  }

  @Override
  public long count(TenantId tenant, QueueFilter filter) {
    long counted =
        filter.queue() == QueueFilter.Queue.DEAD_LETTERS
            ? count(QueueConditions.of(tenant, filter), "e.openRunId")
            : QueueConditions.states(filter.queue())
                .mapToLong(
                    state ->
                        count(
                            QueueConditions.runs(tenant, filter, List.of(state)),
                            QueueOrder.SOONEST_FIRST.by()))
                .sum();
    return Math.min(counted, Page.EXACT_TOTAL);
  }

  /// In the order of an index, so that counting can end where totals are no longer exact.
  private long count(Chosen chosen, String order) {
    String text =
        "select count(*) from (select %s as id from %s where %s order by %s limit %d) counted"
            .formatted(chosen.run(), chosen.from(), chosen.where().text(), order, Page.EXACT_TOTAL);
    return reading.number(new Hql<>(Long.class, text, chosen.where().values()));
  }

  private Page<Row> runs(Chosen chosen, QueueOrder order, PageRequest page, long total) {
    Chosen rest = order.after(chosen, page.cursor());
    List<RunEntity> rows =
        reading.first(
            page.size() + 1,
            rest.asked(RunEntity.class, "e", "order by " + order.by()),
            Function.identity());
    List<RunEntity> shown = rows.subList(0, Math.min(page.size(), rows.size()));
    String next = rows.size() > page.size() ? order.cursor(shown.getLast()) : "";
    return new Page<>(shown.stream().map(row -> new Row(row.toRun(), null)).toList(), next, total);
  }

  private Page<Row> letters(Chosen chosen, PageRequest page, long total) {
    Chosen rest =
        page.cursor().isEmpty()
            ? chosen
            : chosen.and("e.id < :cursor").with("cursor", Paging.Order.id(page.cursor()));
    List<DeadLetter> rows =
        reading.first(
            page.size() + 1,
            rest.asked(DeadLetterEntity.class, "e", "order by e.id desc"),
            DeadLetterEntity::toDeadLetter);
    List<DeadLetter> shown = rows.subList(0, Math.min(page.size(), rows.size()));
    String next = rows.size() > page.size() ? Long.toString(shown.getLast().id()) : "";
    return new Page<>(withRuns(shown), next, total);
  }

  private List<Row> withRuns(List<DeadLetter> letters) {
    Map<RunId, Run> runs =
        runs("id in :runs", letters.stream().map(DeadLetter::run).toList()).stream()
            .collect(Collectors.toMap(Run::id, Function.identity()));
    List<Row> rows = new ArrayList<>();
    for (DeadLetter letter : letters) {
      Run run = runs.get(letter.run());
      if (run != null) {
        rows.add(new Row(run, letter));
      }
    }
    return rows;
  }

  @Override
  public Map<RunId, Instant> since(Collection<RunId> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    String text =
        """
        select runId, max(happenedAt) from Event
        where runId in :runs and (fromState is null or fromState <> toState) group by runId
        """;
    return reading
        .all(new Hql<>(Object[].class, text, Map.of("runs", values(runs))), row -> row)
        .stream()
        .collect(Collectors.toMap(row -> new RunId((Long) row[0]), row -> (Instant) row[1]));
  }

  @Override
  public List<Run> pendingNodes(Collection<RunId> dagRuns) {
    return runs("state = 'PENDING' and carrierRunId is null and dagRunId in :runs", dagRuns);
  }

  private List<Run> runs(String where, Collection<RunId> ids) {
    return ids.isEmpty()
        ? List.of()
        : reading.all(
            new Hql<>(RunEntity.class, "from Run where " + where, Map.of("runs", values(ids))),
            RunEntity::toRun);
  }

  private static List<Long> values(Collection<RunId> runs) {
    return runs.stream().map(RunId::value).toList();
  }
}
