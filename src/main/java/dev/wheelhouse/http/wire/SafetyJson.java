package dev.wheelhouse.http.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.Safety;

/// The fields of a job that say what may happen to a run that failed, vanished or comes twice. A
/// job without an idempotency key or a compensation leaves the object out.
final class SafetyJson {
  private SafetyJson() {}

  static void write(Safety safety, ObjectNode json) {
    json.put("idempotent", safety.idempotent());
    json.put("deadLetter", safety.deadLetter());
    if (safety.key().on()) {
      json.putObject("idempotencyKey")
          .put("template", safety.key().template())
          .put("timeToLiveSec", Values.seconds(safety.key().timeToLive()))
          .put("repeat", safety.key().repeat().name());
    }
    if (!safety.compensation().none()) {
      json.putObject("compensation")
          .put("job", safety.compensation().job())
          .put("when", safety.compensation().when().name());
    }
    json.put("resource", safety.resource());
  }

  static Safety read(Fields fields) {
    return new Safety(
        fields.flag("idempotent", Safety.DEFAULT.idempotent()),
        fields.flag("deadLetter", Safety.DEFAULT.deadLetter()),
        fields.object("idempotencyKey").map(SafetyJson::key).orElse(IdempotencyKey.OFF),
        fields.object("compensation").map(SafetyJson::compensation).orElse(Compensation.NONE),
        fields.text("resource", ""));
  }

  private static IdempotencyKey key(Fields fields) {
    IdempotencyKey key =
        new IdempotencyKey(
            true,
            fields.text("template", ""),
            fields.seconds("timeToLiveSec", IdempotencyKey.USUAL_TIME_TO_LIVE),
            fields.choice("repeat", IdempotencyKey.Repeat.class, IdempotencyKey.OFF.repeat()));
    fields.end();
    return key;
  }

  private static Compensation compensation(Fields fields) {
    Compensation compensation =
        new Compensation(
            fields.text("job"),
            fields.choice("when", Compensation.When.class, Compensation.NONE.when()));
    fields.end();
    return compensation;
  }
}
