package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.control.Guard;
import dev.wheelhouse.model.control.ItemState;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reading bulk operations.
public interface OperationReads {

  /// Newest first.
  ///
  /// @param open only those that have not ended
  Page<BulkOperation> page(TenantId tenant, boolean open, PageRequest page);

  Optional<BulkOperation> byId(long id);

  /// Those of all tenants that have not ended, oldest first.
  List<BulkOperation> open();

  /// Counted from the items' rows.
  Map<Long, Tally> tallies(Collection<Long> operations);

  /// In the operation's order.
  ///
  /// @param states empty for all
  Page<BulkItem> items(long operation, Set<ItemState> states, PageRequest page);

  /// Items in a state after a number (0: from the first), in order.
  List<BulkItem> items(long operation, ItemState state, long after, int limit);

  Optional<BulkItem> item(long operation, long number);

  Guard guard(TenantId tenant);
}
