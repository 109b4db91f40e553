package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The fields of a trigger that say which of its slots fire, and how.
final class FiringRulesJson {
  private FiringRulesJson() {}

  static ObjectNode write(FiringRules rules) {
    ObjectNode json =
        Tree.object()
            .put("misfirePolicy", rules.catchUp().policy().name())
            .put("catchUpWindowSec", Values.seconds(rules.catchUp().window()))
            .put("catchUpMost", rules.catchUp().most())
            .put("startAt", text(rules.startsAt()))
            .put("endAt", text(rules.endsAt()));
    json.set("onlyOn", Tree.texts(rules.only()));
    json.set("neverOn", Tree.texts(rules.never()));
    return json.put("jitterSec", Values.seconds(rules.jitter()))
        .put("keepAwake", rules.keepAwake());
  }

  static FiringRules read(Fields fields) {
    return new FiringRules(
        new CatchUp(
            fields.choice("misfirePolicy", MisfirePolicy.class, MisfirePolicy.FIRE_ONCE_NOW),
            fields.seconds("catchUpWindowSec", CatchUp.USUAL_WINDOW),
            fields.integer("catchUpMost", CatchUp.USUAL_MOST, 1)),
        instant(fields, "startAt"),
        instant(fields, "endAt"),
        fields.texts("onlyOn"),
        fields.texts("neverOn"),
        fields.seconds("jitterSec", FiringRules.USUAL.jitter()),
        fields.flag("keepAwake", FiringRules.USUAL.keepAwake()));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static @Nullable Instant instant(Fields fields, String field) {
    return fields.take(field).map(node -> Values.instant(node, fields.path(field))).orElse(null);
  }
}
