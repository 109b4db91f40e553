package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.ArmedTrigger;
import dev.wheelhouse.store.Misfire;
import dev.wheelhouse.store.MisfireReads;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads windows of missed firings.
final class MisfireQueries implements MisfireReads {
  private final Reading reading;

  MisfireQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Page<Misfire> page(TenantId tenant, boolean undecided, PageRequest page) {
    var values = new HashMap<String, Object>(Map.of("tenant", tenant.value()));
    String from = "from Misfire e where e.tenantId = :tenant";
    if (undecided) {
      from += " and e.settled = false and e.decision = :open";
      values.put("open", MisfireEntity.OPEN);
    }
    return new Paging<>(
            MisfireEntity.class, "", from, values, Paging.Order.NEWEST_FIRST, row -> row.id)
        .page(reading, page, MisfireEntity::toMisfire);
  }

  @Override
  public Optional<Misfire> byId(TenantId tenant, long id) {
    return reading.one(
        new Hql<>(
            MisfireEntity.class,
            "from Misfire where id = :id and tenantId = :tenant",
            Map.of("id", id, "tenant", tenant.value())),
        MisfireEntity::toMisfire);
  }

  @Override
  public List<Misfire> unsettled(long afterId, int limit) {
    return reading.first(
        limit,
        new Hql<>(
            MisfireEntity.class,
            "from Misfire where settled = false and id > :after order by id",
            Map.of("after", afterId)),
        MisfireEntity::toMisfire);
  }

  @Override
  public Map<TriggerId, ArmedTrigger> triggers(Collection<TriggerId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var question =
        new Hql<>(
            TriggerEntity.class,
            "from Trigger where id in :ids",
            Map.of("ids", ids.stream().map(TriggerId::value).toList()));
    return reading.all(question, TriggerEntity::toArmed).stream()
        .collect(Collectors.toMap(ArmedTrigger::id, Function.identity()));
  }
}
