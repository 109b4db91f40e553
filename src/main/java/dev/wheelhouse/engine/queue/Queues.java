package dev.wheelhouse.engine.queue;

import dev.wheelhouse.api.Query;
import dev.wheelhouse.api.QueueCounts;
import dev.wheelhouse.api.QueueEntry;
import dev.wheelhouse.api.RunView;
import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.QueueFilter;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.SavedDefinition;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.ErrorSignature;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.QueueReads;
import dev.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands in the queues that a person works through (U6).
public final class Queues {
  private final Store store;
  private final Definitions definitions;
  private final Blocked blocked;
  private final Function<List<Run>, List<RunView>> views;

  /// @param views of runs, in their order
  public Queues(
      Store store,
      Definitions definitions,
      Blocked blocked,
      Function<List<Run>, List<RunView>> views) {
    this.store = store;
    this.definitions = definitions;
    this.blocked = blocked;
    this.views = views;
  }

  public Page<QueueEntry> list(Query.ListQueue query, TenantId tenant) {
    Page<QueueReads.Row> page = store.queues().page(tenant, query.filter(), query.page());
    return new Page<>(entries(page.items()), page.next(), page.total());
  }

  public QueueCounts counts(TenantId tenant) {
    return new QueueCounts(
        count(tenant, QueueFilter.Queue.PENDING),
        count(tenant, QueueFilter.Queue.RETRY),
        count(tenant, QueueFilter.Queue.DEAD_LETTERS),
        count(tenant, QueueFilter.Queue.CONFIRMATION));
  }

  private long count(TenantId tenant, QueueFilter.Queue queue) {
    return store.queues().count(tenant, QueueFilter.of(queue));
  }

  /// What belongs to all rows of a page is read for all of them at once.
  private List<QueueEntry> entries(List<QueueReads.Row> rows) {
    List<Run> runs = rows.stream().map(QueueReads.Row::run).toList();
    List<RunView> shown = views.apply(runs);
    var around = new Around(dagNames(runs), store.queues().since(ids(rows)), blocked.by(runs));
    List<QueueEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      entries.add(entry(rows.get(i), shown.get(i), around));
    }
    return entries;
  }

  private static Set<RunId> ids(List<QueueReads.Row> rows) {
    return rows.stream()
        .filter(row -> row.letter() == null)
        .map(row -> row.run().id())
        .collect(Collectors.toSet());
  }

  /// What surrounds the runs of a page.
  private record Around(
      Map<RunId, String> dagNames, Map<RunId, Instant> since, Map<RunId, List<String>> blocks) {}

  private QueueEntry entry(QueueReads.Row row, RunView view, Around around) {
    Run run = row.run();
    DeadLetter letter = row.letter();
    Optional<JobDefinition> job = job(run);
    String error = letter == null ? run.status().lastError() : letter.error();
    return new QueueEntry(
        view,
        run.parent().map(it -> around.dagNames().getOrDefault(it, "")).orElse(""),
        definition(run).map(it -> it.definition().naming().owner()).orElse(""),
        letter == null
            ? around.since().getOrDefault(run.id(), run.status().createdAt())
            : letter.openedAt(),
        job.map(it -> it.retry().maxAttempts()).orElse(0),
        job.map(it -> it.safety().idempotent()).orElse(false),
        error,
        signature(letter, error),
        around.blocks().getOrDefault(run.id(), List.of()));
  }

  private static String signature(@Nullable DeadLetter letter, String error) {
    return letter == null ? ErrorSignature.of(error) : letter.signature();
  }

  private Optional<JobDefinition> job(Run run) {
    return definition(run)
        .map(SavedDefinition::definition)
        .filter(JobDefinition.class::isInstance)
        .map(JobDefinition.class::cast);
  }

  private Optional<SavedDefinition> definition(Run run) {
    return definitions.version(run.target().job(), run.target().version());
  }

  private Map<RunId, String> dagNames(List<Run> runs) {
    Set<RunId> parents =
        runs.stream().flatMap(run -> run.parent().stream()).collect(Collectors.toSet());
    List<Run> dagRuns = store.history().runs(parents);
    Set<JobId> dags = dagRuns.stream().map(it -> it.target().job()).collect(Collectors.toSet());
    Map<JobId, String> names = store.definitions().names(dags);
    return dagRuns.stream()
        .collect(Collectors.toMap(Run::id, it -> names.getOrDefault(it.target().job(), "")));
  }
}
