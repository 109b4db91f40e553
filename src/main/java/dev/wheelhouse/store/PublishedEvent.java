package dev.wheelhouse.store;

import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// An event that somebody told of (T2).
///
/// @param eventId the publisher's; unique for a tenant and name
/// @param runs those that it set going
public record PublishedEvent(
    long id,
    TenantId tenant,
    String name,
    String eventId,
    Map<String, String> payload,
    List<RunId> runs,
    Instant at,
    String by) {
  public static final int LONGEST_NAME = 128;
  public static final int LONGEST_ID = 256;

  public PublishedEvent {
    payload = Map.copyOf(payload);
    runs = List.copyOf(runs);
  }

  /// Whether each field that the filter names has that value.
  public static boolean fits(Map<String, String> filter, Map<String, String> payload) {
    return payload.entrySet().containsAll(filter.entrySet());
  }
}
