package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.model.run.RunState;
import dev.wheelhouse.store.InsightReads;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads what explains a failure, never more rows than a bound.
final class InsightQueries implements InsightReads {
  private static final int LOOKS_BACK = 2_000;

  private static final String ALIKE =
      """
      select count(*) from (
          select e.id as id from DeadLetter e
          where e.tenantId = :tenant and e.openRunId is not null and e.signature = :signature
              and e.openRunId <> :except
          order by e.tenantId, e.openRunId limit %d) counted
      """
          .formatted(Page.EXACT_TOTAL);

  /// Along the index of each job's runs, whatever their state.
  private static final String SUCCESS =
      """
      select former.id from (
          select e.id as id, e.state as state, e.nodeKey as nodeKey, e.createdAt as createdAt
          from Run e
          where e.jobId = :job and e.createdAt <= :before and e.id <> :self
          order by e.jobId, e.createdAt desc, e.id desc limit %d) former
      where former.state = :success and coalesce(former.nodeKey, :node) = :node
      order by former.createdAt desc, former.id desc
      """
          .formatted(LOOKS_BACK);

  private final Reading reading;

  InsightQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public long openLettersLike(TenantId tenant, String signature, RunId except) {
    return reading.number(
        new Hql<>(
            Long.class,
            ALIKE,
            Map.of("tenant", tenant.value(), "signature", signature, "except", except.value())));
  }

  @Override
  public Optional<Run> successBefore(Run run) {
    Map<String, Object> values =
        Map.of(
            "job", run.target().job().value(),
            "before", run.status().createdAt(),
            "self", run.id().value(),
            "success", RunState.SUCCESS.name(),
            "node", run.nodeKey());
    return reading
        .one(new Hql<>(Long.class, SUCCESS, values), Function.identity())
        .flatMap(
            id ->
                reading.one(
                    new Hql<>(RunEntity.class, "from Run where id = :id", Map.of("id", id)),
                    RunEntity::toRun));
  }
}
