package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.control.HoldPlace;
import dev.wheelhouse.model.control.HoldPlace.Level;
import dev.wheelhouse.model.control.Rule;
import dev.wheelhouse.model.control.Rule.Condition;
import dev.wheelhouse.model.control.Rule.Deed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// Named rules as text: `{"name": "night", "enabled": true, "place": {"level": "JOB", "name":
/// "settle"}, "condition": {"type": "FAILURES_IN_A_ROW", "count": 3}, "deed": "HOLD", "restSec":
/// 60}`.
///
/// Conditions: `FAILURES_IN_A_ROW` count; `ERROR_RATE` share, overSec, atLeast; `HOURS` from, to,
/// timezone; `DEPENDENCY_DOWN` resource; `DISK_BELOW` bytes.
public final class RuleJson {
  private static final String PLACE = "place";
  private static final String CONDITION = "condition";

  private RuleJson() {}

  public static String write(Rule rule) {
    ObjectNode json = Tree.object().put("name", rule.name()).put("enabled", rule.enabled());
    json.set(
        PLACE,
        Tree.object().put("level", rule.place().level().name()).put("name", rule.place().name()));
    json.set(CONDITION, write(rule.condition()));
    json.put("deed", rule.deed().name());
    json.put("restSec", Values.seconds(rule.rest()));
    return json.toString();
  }

  private static ObjectNode write(Condition condition) {
    return switch (condition) {
      case Condition.FailuresInARow(var count) -> typed(Kind.FAILURES_IN_A_ROW).put("count", count);
      case Condition.ErrorRate(var share, var over, var atLeast) ->
          typed(Kind.ERROR_RATE)
              .put("share", share)
              .put("overSec", Values.seconds(over))
              .put("atLeast", atLeast);
      case Condition.Hours(var from, var to, var zone) ->
          typed(Kind.HOURS)
              .put("from", from.toString())
              .put("to", to.toString())
              .put("timezone", zone.getId());
      case Condition.DependencyDown(var resource) ->
          typed(Kind.DEPENDENCY_DOWN).put("resource", resource);
      case Condition.DiskBelow(var bytes) -> typed(Kind.DISK_BELOW).put("bytes", bytes);
    };
  }

  private static ObjectNode typed(Kind kind) {
    return Tree.object().put("type", kind.name());
  }

  public static Rule read(String json) {
    return read(DefinitionJson.tree(json, false));
  }

  public static Rule readYaml(String yaml) {
    return read(DefinitionJson.tree(yaml, true));
  }

  private static Rule read(JsonNode tree) {
    Fields fields = new Fields(tree, "");
    Rule rule =
        new Rule(
            fields.text("name"),
            fields.flag("enabled", true),
            place(needed(fields, PLACE)),
            condition(needed(fields, CONDITION)),
            fields.choice("deed", Deed.class, Deed.HOLD_WHILE),
            fields.seconds("restSec", Duration.ZERO));
    fields.end();
    return rule;
  }

  private static Fields needed(Fields fields, String name) {
    return fields
        .object(name)
        .orElseThrow(() -> Refusal.of(fields.path(name), "is missing; give an object."));
  }

  private static HoldPlace place(Fields fields) {
    Level level = fields.choice("level", Level.class, Level.JOB);
    String name = fields.text("name", "");
    fields.end();
    try {
      return new HoldPlace(level, name);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(
          fields.path("name"),
          name.isEmpty()
              ? "is missing; " + level + " needs a name."
              : "is not wanted; " + level + " has no name.");
    }
  }

  private static Condition condition(Fields fields) {
    Condition condition =
        switch (fields.choice("type", Kind.class, Kind.FAILURES_IN_A_ROW)) {
          case FAILURES_IN_A_ROW -> new Condition.FailuresInARow(fields.integer("count", 3, 1));
          case ERROR_RATE ->
              new Condition.ErrorRate(
                  fields.number("share", 0.5, 0, 1),
                  fields.seconds("overSec", Duration.ofMinutes(10)),
                  fields.integer("atLeast", 10, 1));
          case HOURS -> new Condition.Hours(time(fields, "from"), time(fields, "to"), zone(fields));
          case DEPENDENCY_DOWN -> new Condition.DependencyDown(fields.text("resource"));
          case DISK_BELOW -> new Condition.DiskBelow(bytes(fields));
        };
    fields.end();
    return condition;
  }

  private static LocalTime time(Fields fields, String name) {
    String text = fields.text(name);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.of(fields.path(name), "is no time of day; give one such as 22:30.");
    }
  }

  private static ZoneId zone(Fields fields) {
    return fields
        .take("timezone")
        .map(node -> Values.zone(node, fields.path("timezone")))
        .orElseGet(() -> ZoneId.of("UTC"));
  }

  private static long bytes(Fields fields) {
    JsonNode node = fields.take("bytes").orElse(null);
    if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
      throw Refusal.of(fields.path("bytes"), "is no whole number of bytes.");
    }
    return node.longValue();
  }

  /// The conditions' names.
  private enum Kind {
    FAILURES_IN_A_ROW,
    ERROR_RATE,
    HOURS,
    DEPENDENCY_DOWN,
    DISK_BELOW
  }
}
