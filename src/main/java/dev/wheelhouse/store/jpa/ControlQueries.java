package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.ControlEntry;
import dev.wheelhouse.store.ControlReads;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the record of commands that were given.
final class ControlQueries implements ControlReads {
  private static final String LATELY =
      " from Control e where e.tenantId = :tenant and e.givenAt >= :since ";

  private final Reading reading;

  ControlQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Page<ControlEntry> list(TenantId tenant, String object, PageRequest page) {
    Map<String, Object> values = new HashMap<>(Map.of("tenant", tenant.value()));
    String from = "from Control e where e.tenantId = :tenant";
    if (!object.isEmpty()) {
      from += " and e.objectName = :object";
      values.put("object", object);
    }
    return new Paging<>(
            ControlEntity.class, "", from, values, Paging.Order.NEWEST_FIRST, row -> row.id)
        .page(reading, page, ControlEntity::toEntry);
  }

  @Override
  public List<Kind> kinds(TenantId tenant, Instant since) {
    String text =
        """
        select e.command, count(*), sum(case when e.fault = '' then 1 else 0 end),
            percentile_disc(0.5) within group (order by e.took),
            percentile_disc(0.95) within group (order by e.took), max(e.took)
        """
            + LATELY
            + "group by e.command order by e.command";
    return reading.all(
        new Hql<>(Object[].class, text, values(tenant, since)),
        row ->
            new Kind(
                (String) row[0],
                number(row[1]),
                number(row[2]),
                duration(row[3]),
                duration(row[4]),
                duration(row[5])));
  }

  @Override
  public List<Spot> objects(TenantId tenant, Instant since, int most) {
    String text =
        "select e.objectName, count(*)"
            + LATELY
            + "group by e.objectName order by count(*) desc, e.objectName";
    return reading.first(
        most,
        new Hql<>(Object[].class, text, values(tenant, since)),
        row -> new Spot((String) row[0], number(row[1])));
  }

  @Override
  public List<ControlEntry> slowest(TenantId tenant, Instant since, int most) {
    return lately(tenant, since, most, "order by e.took desc, e.id desc");
  }

  @Override
  public List<ControlEntry> failures(TenantId tenant, Instant since, int most) {
    return lately(tenant, since, most, "and e.fault <> '' order by e.id desc");
  }

  private List<ControlEntry> lately(TenantId tenant, Instant since, int most, String rest) {
    return reading.first(
        most,
        new Hql<>(ControlEntity.class, LATELY.strip() + " " + rest, values(tenant, since)),
        ControlEntity::toEntry);
  }

  private static Map<String, Object> values(TenantId tenant, Instant since) {
    return Map.of("tenant", tenant.value(), "since", since);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Duration duration(Object micros) {
    return ControlEntity.micros(number(micros));
  }
}
