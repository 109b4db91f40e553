package dev.wheelhouse.store;

import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reading events that were published, and the triggers that wait for one.
public interface EventReads {

  Optional<PublishedEvent> byId(TenantId tenant, String name, String eventId);

  /// The first event of that name that was published at or after an instant and has each value that
  /// the filter names.
  Optional<PublishedEvent> first(
      TenantId tenant, String name, Map<String, String> filter, Instant from);

  /// EVENT triggers of a tenant's enabled definitions that name the event, in a fixed order.
  List<ArmedTrigger> waitingFor(TenantId tenant, String name);
}
