package dev.wheelhouse.model.definition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/// What a template can name when a run is dispatched.
///
/// @param zone the trigger's, for calendar arithmetic and formats
/// @param vault where secrets come from, in places that may hold one
public record TemplateScope(
    Instant logicalTime, ZoneId zone, Map<String, String> parameters, Vault vault) {
  public TemplateScope {
    parameters = Map.copyOf(parameters);
  }

  /// A scope that holds no secrets.
  public TemplateScope(Instant logicalTime, ZoneId zone, Map<String, String> parameters) {
    this(logicalTime, zone, parameters, Vault.CLOSED);
  }

  /// The same for a place that must not hold a secret.
  TemplateScope withoutSecrets() {
    return new TemplateScope(logicalTime, zone, parameters);
  }

  ZonedDateTime logicalTimeInZone() {
    return logicalTime.atZone(zone);
  }
}
