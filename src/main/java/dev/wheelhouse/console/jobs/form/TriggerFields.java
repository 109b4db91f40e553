package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.CatchUp;
import dev.wheelhouse.model.definition.FiringRules;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a trigger's row, there and back.
final class TriggerFields {

  /// The kinds of trigger that the form offers.
  enum Kind {
    CRON,
    ONCE,
    EVENT
  }

  private TriggerFields() {}

  static Map<String, String> write(Trigger trigger) {
    Map<String, String> row =
        new HashMap<>(Map.of("expr", "", "at", "", "event", "", "filter", ""));
    switch (trigger) {
      case Trigger.Cron cron -> {
        row.put("type", Kind.CRON.name());
        row.put("expr", cron.expression());
      }
      case Trigger.Once once -> {
        row.put("type", Kind.ONCE.name());
        row.put("at", LocalInstant.format(once.at(), once.zone()));
      }
      case Trigger.OnEvent event -> {
        row.put("type", Kind.EVENT.name());
        row.put("event", event.event());
        row.put("filter", PairList.join(event.filter()));
      }
    }
    row.put("key", trigger.key());
    row.put("timezone", trigger.zone().getId());
    write(trigger.rules(), trigger.zone(), row);
    return row;
  }

  private static void write(FiringRules rules, ZoneId zone, Map<String, String> row) {
    row.put("misfirePolicy", rules.catchUp().policy().name());
    row.put("catchUpWindowSec", DurationWords.format(rules.catchUp().window()));
    row.put("catchUpMost", Integer.toString(rules.catchUp().most()));
    row.put("startAt", bound(rules.startsAt(), zone));
    row.put("endAt", bound(rules.endsAt(), zone));
    row.put("onlyOn", CommaList.join(rules.only()));
    row.put("neverOn", CommaList.join(rules.never()));
    row.put("jitterSec", FieldTexts.limit(rules.jitter()));
    row.put("keepAwake", Boolean.toString(rules.keepAwake()));
  }

  private static String bound(@Nullable Instant at, ZoneId zone) {
    return at == null ? "" : LocalInstant.format(at, zone);
  }

  /// @param engineZone stands in for a zone that can't be read
  static Trigger read(FieldReader reader, int index, ZoneId engineZone) {
    var at = JobFields.TRIGGERS + "[" + index + "].";
    var key = reader.text(at + "key");
    var zone = reader.zone(at + "timezone", engineZone);
    var rules = rules(reader, at, zone);
    return switch (reader.choice(at + "type", Kind.class, Kind.CRON)) {
      case CRON -> new Trigger.Cron(key, reader.text(at + "expr"), zone, rules);
      case ONCE -> new Trigger.Once(key, reader.instant(at + "at", zone, Instant.MAX), zone, rules);
      case EVENT ->
          new Trigger.OnEvent(
              key, reader.text(at + "event"), reader.pairs(at + "filter"), zone, rules);
    };
  }

  private static FiringRules rules(FieldReader reader, String at, ZoneId zone) {
    var policy =
        reader.choice(at + "misfirePolicy", MisfirePolicy.class, MisfirePolicy.FIRE_ONCE_NOW);
    return new FiringRules(
        new CatchUp(
            policy,
            reader.duration(at + "catchUpWindowSec", CatchUp.USUAL_WINDOW),
            reader.number(at + "catchUpMost", 1, CatchUp.USUAL_MOST)),
        reader.bound(at + "startAt", zone),
        reader.bound(at + "endAt", zone),
        reader.list(at + "onlyOn"),
        reader.list(at + "neverOn"),
        reader.limit(at + "jitterSec"),
        reader.flag(at + "keepAwake"));
  }
}
