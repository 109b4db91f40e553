package dev.wheelhouse.model.definition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/// What a template can name when a run is dispatched.
///
/// @param zone the trigger's, for calendar arithmetic and formats
public record TemplateScope(Instant logicalTime, ZoneId zone, Map<String, String> parameters) {
  public TemplateScope {
    parameters = Map.copyOf(parameters);
  }

  ZonedDateTime logicalTimeInZone() {
    return logicalTime.atZone(zone);
  }
}
