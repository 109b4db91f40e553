package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `{"type": "CRON", "expr": …, "timezone": …}`, `{"type": "ONCE", "at": …}`, `{"type": "EVENT",
/// "event": …}`, and DELAY, which is ONCE counted from the acceptance of the request.
final class TriggerJson {
  private final @Nullable RequestDefaults defaults;

  TriggerJson(@Nullable RequestDefaults defaults) {
    this.defaults = defaults;
  }

  static ObjectNode write(Trigger trigger) {
    return switch (trigger) {
      case Trigger.Cron(var key, var expression, var zone, var rules) ->
          form("CRON", key).put("expr", expression).setAll(common(zone, rules));
      case Trigger.Once(var key, var at, var zone, var rules) ->
          form("ONCE", key).put("at", at.toString()).setAll(common(zone, rules));
      case Trigger.OnEvent(var key, var event, var filter, var zone, var rules) ->
          form("EVENT", key)
              .put("event", event)
              .<ObjectNode>set("filter", Tree.textsByName(filter))
              .setAll(common(zone, rules));
    };
  }

  private static ObjectNode form(String type, String key) {
    return Tree.object().put("type", type).put("key", key);
  }

  private static ObjectNode common(ZoneId zone, FiringRules rules) {
    return Tree.object().put("timezone", zone.getId()).setAll(FiringRulesJson.write(rules));
  }

  /// The list `triggers`, or the single `trigger` that requests may give instead.
  List<Trigger> readAll(Fields definition) {
    List<JsonNode> nodes = new ArrayList<>(definition.list("triggers", (node, _) -> node));
    Optional<JsonNode> single = definition.take("trigger");
    if (single.isPresent() && definition.has("triggers")) {
      throw Refusal.of(definition.path("trigger"), "stands beside triggers; give one of the two.");
    }
    single.ifPresent(nodes::add);
    List<Trigger> triggers = new ArrayList<>();
    for (JsonNode node : nodes) {
      int index = triggers.size();
      String path =
          single.isPresent()
              ? definition.path("trigger")
              : Refusal.join(definition.path("triggers"), index);
      triggers.add(read(new Fields(node, path), index));
    }
    return triggers;
  }

  private Trigger read(Fields fields, int index) {
    String type = fields.text("type");
    String key = fields.text("key", keyFor(type, index));
    ZoneId zone = zone(fields);
    FiringRules rules = FiringRulesJson.read(fields);
    Trigger trigger =
        switch (type) {
          case "CRON" -> new Trigger.Cron(key, fields.text("expr"), zone, rules);
          case "ONCE" -> new Trigger.Once(key, at(fields), zone, rules);
          case "DELAY" -> new Trigger.Once(key, afterDelay(fields), zone, rules);
          case "EVENT" ->
              new Trigger.OnEvent(
                  key, fields.text("event"), fields.textsByName("filter"), zone, rules);
          default ->
              throw Refusal.of(
                  fields.path("type"),
                  "is \"" + Refusal.shown(type) + "\"; give one of CRON, ONCE, DELAY, EVENT.");
        };
    fields.end();
    return trigger;
  }

  /// Keys keep a trigger's course across versions; requests may leave them to their place.
  private static String keyFor(String type, int index) {
    String word = Refusal.shown(type).toLowerCase(Locale.ROOT);
    return index == 0 ? word : word + "-" + (index + 1);
  }

  private ZoneId zone(Fields fields) {
    return fields
        .take("timezone")
        .map(node -> Values.zone(node, fields.path("timezone")))
        .or(() -> Optional.ofNullable(defaults).map(RequestDefaults::zone))
        .orElseThrow(
            () -> Refusal.of(fields.path("timezone"), "is missing; name one, such as UTC."));
  }

  private static Instant at(Fields fields) {
    return fields
        .take("at")
        .map(node -> Values.instant(node, fields.path("at")))
        .orElseThrow(
            () ->
                Refusal.of(
                    fields.path("at"),
                    "is missing; give an instant such as 2026-03-29T02:00:00+02:00."));
  }

  private Instant afterDelay(Fields fields) {
    if (defaults == null) {
      throw Refusal.of(
          fields.path("type"), "is DELAY, which only a request can count; give ONCE with at.");
    }
    if (!fields.has("delaySec")) {
      throw Refusal.of(fields.path("delaySec"), "is missing; give the seconds to wait.");
    }
    Duration delay = fields.seconds("delaySec", Duration.ZERO);
    return defaults.now().plus(delay).truncatedTo(ChronoUnit.MICROS);
  }
}
