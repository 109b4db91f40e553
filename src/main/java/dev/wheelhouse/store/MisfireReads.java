package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import dev.wheelhouse.model.TriggerId;
import dev.wheelhouse.model.page.Page;
import dev.wheelhouse.model.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reading windows of missed firings.
public interface MisfireReads {

  /// Newest first.
  ///
  /// @param undecided only those that wait for a decision
  Page<Misfire> page(TenantId tenant, boolean undecided, PageRequest page);

  Optional<Misfire> byId(TenantId tenant, long id);

  /// Windows of all tenants that are undecided, or whose runs are not all made, by ascending id.
  ///
  /// @param afterId 0 from the start
  List<Misfire> unsettled(long afterId, int limit);

  /// These triggers as they are armed now; those that are gone are left out.
  Map<TriggerId, ArmedTrigger> triggers(Collection<TriggerId> ids);
}
