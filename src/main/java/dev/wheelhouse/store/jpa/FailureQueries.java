package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.FailureReads;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what failed and what was done about it.
final class FailureQueries implements FailureReads {
  private static final int MOST_IDS = 1_000;

  private final Reading reading;

  FailureQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<LetterCount> openLetters(TenantId tenant, String text, String owner) {
    Condition open = QueueConditions.openLetters(tenant, text, owner);
    String question =
        """
        select e.signature, e.jobId, count(*), min(e.openedAt), max(e.openedAt), max(e.id)
        from DeadLetter e where %s group by e.signature, e.jobId
        """
            .formatted(open.text());
    return reading.all(new Hql<>(Object[].class, question, open.values()), FailureQueries::count);
  }

  @Override
  public Set<JobId> repeatable(Collection<JobId> jobs) {
    List<Long> ids = jobs.stream().map(JobId::value).toList();
    Set<JobId> repeatable = new HashSet<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      List<Long> part = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
      repeatable.addAll(
          reading.all(
              new Hql<>(
                  Long.class,
                  "select id from Job where id in :jobs and repeatable = true",
                  Map.of("jobs", part)),
              JobId::new));
    }
    return repeatable;
  }

  private static LetterCount count(Object[] row) {
    return new LetterCount(
        (String) row[0],
        new JobId(((Number) row[1]).longValue()),
        ((Number) row[2]).longValue(),
        (Instant) row[3],
        (Instant) row[4],
        ((Number) row[5]).longValue());
  }

  @Override
  public List<DeadLetter> letters(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : reading.all(
            new Hql<>(
                DeadLetterEntity.class, "from DeadLetter where id in :ids", Map.of("ids", ids)),
            DeadLetterEntity::toDeadLetter);
  }

  @Override
  public Optional<Run> undoing(Run failed) {
    String text =
        """
        from Run where tenantId = :tenant and slot = :slot and undoesRunId = :failed
        order by generation desc
        """;
    return reading.one(
        new Hql<>(
            RunEntity.class,
            text,
            Map.of(
                "tenant",
                failed.key().tenant().value(),
                "slot",
                RunKey.undoSlot(failed.id()),
                "failed",
                failed.id().value())),
        RunEntity::toRun);
  }
}
