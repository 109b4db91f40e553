package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.run.RunFilter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The list of DAG runs and standalone runs: puts a filter into a question.
final class RunList {
  private final StringBuilder from = new StringBuilder("from Run e where e.tenantId = :tenant");
  private final Map<String, Object> values = new HashMap<>();

  private RunList(TenantId tenant) {
    values.put("tenant", tenant.value());
    from.append(" and e.dagRunId is null");
  }

  static Paging<RunEntity> of(TenantId tenant, RunFilter filter) {
    var list = new RunList(tenant);
    list.where(
        " and e.state in :states",
        "states",
        filter.states().isEmpty() ? null : filter.states().stream().map(Enum::name).toList());
    list.where(
        " and e.jobId in (select j.id from Job j where j.tenantId = :tenant"
            + " and lower(j.name) like :job escape '!')",
        "job",
        filter.jobText().isBlank() ? null : Paging.containing(filter.jobText().strip()));
    list.where(" and e.createdAt >= :since", "since", filter.createdFrom());
    list.where(" and e.createdAt < :until", "until", filter.createdUntil());
    return new Paging<>(
        RunEntity.class,
        "",
        list.from.toString(),
        list.values,
        Paging.Order.NEWEST_FIRST,
        run -> run.id);
  }

  private void where(String condition, String name, @Nullable Object value) {
    if (value != null) {
      from.append(condition);
      values.put(name, value);
    }
  }
}
