package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.JobId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.DeadLetter;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunKey;
import dev.wheelhouse.store.FailureReads;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads what failed and what was done about it.
final class FailureQueries implements FailureReads {
  private static final int MOST_NAMES = 10;

  private final Reading reading;

  FailureQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<LetterCount> openLetters(TenantId tenant) {
    String text =
        """
        select signature, jobId, count(*), min(openedAt), max(openedAt), max(id) from DeadLetter
        where tenantId = :tenant and openRunId is not null
        group by signature, jobId
        """;
    return reading.all(
        new Hql<>(Object[].class, text, Map.of("tenant", tenant.value())), FailureQueries::count);
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

  @Override
  public List<String> undoneBy(TenantId tenant, String job) {
    String text =
        """
        select name from Job
        where undoneBy = :job and tenantId = :tenant and nameKey is not null order by name
        """;
    return reading.first(
        MOST_NAMES,
        new Hql<>(String.class, text, Map.of("job", job, "tenant", tenant.value())),
        Function.identity());
  }
}
