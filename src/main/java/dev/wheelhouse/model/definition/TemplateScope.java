package dev.wheelhouse.model.definition;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/// What a template can name when a run is dispatched.
///
/// @param zone the trigger's, for calendar arithmetic and formats
/// @param vault where secrets come from, in places that may hold one
/// @param upstreams what the nodes before have handed on
public record TemplateScope(
    Instant logicalTime,
    ZoneId zone,
    Map<String, String> parameters,
    Vault vault,
    Upstreams upstreams) {
  public TemplateScope {
    parameters = Map.copyOf(parameters);
  }

  /// A scope that holds neither secrets nor outputs.
  public TemplateScope(Instant logicalTime, ZoneId zone, Map<String, String> parameters) {
    this(logicalTime, zone, parameters, Vault.CLOSED, Upstreams.NONE);
  }

  /// The same for a place that must not hold a secret.
  TemplateScope withoutSecrets() {
    return new TemplateScope(logicalTime, zone, parameters, Vault.CLOSED, upstreams);
  }

  ZonedDateTime logicalTimeInZone() {
    return logicalTime.atZone(zone);
  }
}
