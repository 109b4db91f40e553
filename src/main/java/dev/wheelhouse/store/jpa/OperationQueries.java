package dev.wheelhouse.store.jpa;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.control.OperationState;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.OperationReads;
import dev.wheelhouse.store.Tally;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads bulk operations.
final class OperationQueries implements OperationReads {
  private static final List<String> OPEN =
      Arrays.stream(OperationState.values()).filter(it -> !it.ended()).map(Enum::name).toList();

  private final Reading reading;

  OperationQueries(Reading reading) {
    this.reading = reading;
  }

  @Override
  public Page<BulkOperation> page(TenantId tenant, boolean open, PageRequest page) {
    Condition of = Chosen.of(tenant);
    Condition wanted = open ? of.and("e.state in :open", "open", OPEN) : of;
    return new Paging<>(
            OperationEntity.class,
            "",
            "from Operation e where " + wanted.text(),
            wanted.values(),
            Paging.Order.NEWEST_FIRST,
            row -> row.id)
        .page(reading, page, OperationEntity::toOperation);
  }

  @Override
  public Optional<BulkOperation> byId(long id) {
    return reading.one(
        new Hql<>(OperationEntity.class, "from Operation where id = :id", Map.of("id", id)),
        OperationEntity::toOperation);
  }

  @Override
  public List<BulkOperation> open() {
    return reading.all(
        new Hql<>(
            OperationEntity.class,
            "from Operation where state in :open order by id",
            Map.of("open", OPEN)),
        OperationEntity::toOperation);
  }

  @Override
  public Map<Long, Tally> tallies(Collection<Long> operations) {
    Map<Long, Tally> tallies = new HashMap<>();
    if (operations.isEmpty()) {
      return tallies;
    }
    String text =
        """
        select operationId, state, again, count(*) from OperationItem
        where operationId in :operations group by operationId, state, again
        """;
    var question = new Hql<>(Object[].class, text, Map.of("operations", operations));
    for (Object[] row : reading.all(question, Function.identity())) {
      tallies.merge(
          (Long) row[0],
          Tally.NONE.plus(state(row[1]), (Long) row[3], (Boolean) row[2]),
          (sum, _) -> sum.plus(state(row[1]), (Long) row[3], (Boolean) row[2]));
    }
    return tallies;
  }

  private static ItemState state(Object name) {
    return ItemState.valueOf((String) name);
  }

  @Override
  public Page<BulkItem> items(long operation, Set<ItemState> states, PageRequest page) {
    Tally tally = tallies(List.of(operation)).getOrDefault(operation, Tally.NONE);
    long total = wanted(states).mapToLong(tally::of).sum();
    List<BulkItem> rows = items(operation, wanted(states).toList(), after(page), page.size() + 1);
    List<BulkItem> shown = rows.subList(0, Math.min(page.size(), rows.size()));
    String next = rows.size() > page.size() ? Long.toString(shown.getLast().number()) : "";
    return new Page<>(shown, next, Math.min(total, Page.EXACT_TOTAL));
  }

  private static Stream<ItemState> wanted(Set<ItemState> states) {
    return Arrays.stream(ItemState.values()).filter(it -> states.isEmpty() || states.contains(it));
  }

  private static long after(PageRequest page) {
    return page.cursor().isEmpty() ? 0 : Paging.Order.id(page.cursor());
  }

  @Override
  public List<BulkItem> items(long operation, ItemState state, long after, int limit) {
    return items(operation, List.of(state), after, limit);
  }

  private List<BulkItem> items(long operation, List<ItemState> states, long after, int limit) {
    String text =
        """
        from OperationItem
        where operationId = :operation and itemNumber > :after and state in :states
        order by itemNumber
        """;
    List<String> names = states.stream().map(Enum::name).toList();
    return reading.first(
        limit,
        new Hql<>(
            OperationItemEntity.class,
            text,
            Map.of("operation", operation, "after", after, "states", names)),
        OperationItemEntity::toItem);
  }

  @Override
  public Optional<BulkItem> item(long operation, long number) {
    return reading.one(
        new Hql<>(
            OperationItemEntity.class,
            "from OperationItem where operationId = :operation and itemNumber = :number",
            Map.of("operation", operation, "number", number)),
        OperationItemEntity::toItem);
  }

  @Override
  public Guard guard(TenantId tenant) {
    return reading
        .one(
            new Hql<>(
                GuardEntity.class,
                "from Guard where tenantId = :tenant",
                Map.of("tenant", tenant.value())),
            GuardEntity::toGuard)
        .orElse(Guard.NONE);
  }
}
