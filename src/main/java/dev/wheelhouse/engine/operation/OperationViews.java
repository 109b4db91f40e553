package dev.wheelhouse.engine.operation;

import dev.wheelhouse.api.EngineException;
import dev.wheelhouse.api.Fault;
import dev.wheelhouse.api.OperationItem;
import dev.wheelhouse.api.OperationView;
import dev.wheelhouse.api.Query;
import dev.wheelhouse.engine.definition.RunNames;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.store.BulkItem;
import dev.wheelhouse.store.BulkOperation;
import dev.wheelhouse.store.Store;
import dev.wheelhouse.store.Tally;
import java.util.List;
import java.util.Map;

/// Bulk operations as they are shown; what has become of their items is counted from the rows.
public final class OperationViews {
  private final Store store;
  private final RunNames names;

  public OperationViews(Store store, RunNames names) {
    this.store = store;
    this.names = names;
  }

  Page<OperationView> list(Query.ListOperations query, TenantId tenant) {
    Page<BulkOperation> page = store.operations().page(tenant, query.open(), query.page());
    Map<Long, Tally> tallies =
        store.operations().tallies(page.items().stream().map(BulkOperation::id).toList());
    return new Page<>(
        page.items().stream()
            .map(it -> view(it, tallies.getOrDefault(it.id(), Tally.NONE)))
            .toList(),
        page.next(),
        page.total());
  }

  OperationView get(long id, TenantId tenant) {
    BulkOperation operation = find(id, tenant);
    return view(operation, store.operations().tallies(List.of(id)).getOrDefault(id, Tally.NONE));
  }

  BulkOperation find(long id, TenantId tenant) {
    return store
        .operations()
        .byId(id)
        .filter(it -> it.tenant().equals(tenant))
        .orElseThrow(
            () ->
                new EngineException.Refused(
                    Fault.of(
                        Fault.NOT_FOUND,
                        "Operation #%d does not exist in this engine.".formatted(id))));
  }

  Page<OperationItem> items(Query.ListOperationItems query, TenantId tenant) {
    var _ = find(query.operation(), tenant);
    Page<BulkItem> page = store.operations().items(query.operation(), query.states(), query.page());
    Map<RunId, String> known =
        names.of(store.history().runs(page.items().stream().map(BulkItem::run).toList()));
    return new Page<>(
        page.items().stream().map(it -> view(it, known)).toList(), page.next(), page.total());
  }

  private static OperationItem view(BulkItem item, Map<RunId, String> names) {
    return new OperationItem(
        item.number(),
        item.run(),
        names.getOrDefault(item.run(), ""),
        item.state(),
        item.made(),
        item.said(),
        item.at());
  }

  private static OperationView view(BulkOperation it, Tally tally) {
    boolean canary = it.plan().pace().canary();
    return new OperationView(
        it.id(),
        it.plan(),
        it.state(),
        it.who(),
        it.reason(),
        it.createdAt(),
        it.startedAt(),
        it.endedAt(),
        counts(it.total(), tally),
        canary ? Canary.stage(it.total(), tally) : 0,
        it.why(),
        it.approvedBy());
  }

  private static OperationView.Counts counts(long total, Tally tally) {
    return new OperationView.Counts(
        total,
        tally.of(ItemState.WAITING),
        tally.of(ItemState.UNDER_WAY),
        tally.of(ItemState.SUCCEEDED),
        tally.of(ItemState.FAILED),
        tally.of(ItemState.REFUSED),
        tally.of(ItemState.NOT_DONE));
  }
}
