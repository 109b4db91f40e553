package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.Compensation;
import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.Safety;

/// The fields of what may happen to a run that failed, vanished or comes twice, there and back.
final class SafetyFields {
  static final String KEY_ON = "idempotencyKey.on";
  static final String KEY = "idempotencyKey.template";
  static final String KEY_TIME = "idempotencyKey.timeToLiveSec";
  static final String KEY_REPEAT = "idempotencyKey.repeat";
  static final String COMPENSATION = "compensation.job";
  static final String COMPENSATION_WHEN = "compensation.when";

  private SafetyFields() {}

  static void write(Safety safety, FieldTexts texts) {
    texts.put("idempotent", safety.idempotent());
    texts.put("deadLetter", safety.deadLetter());
    texts.put("resource", safety.resource());
    var key = safety.key();
    texts.put(KEY_ON, key.on());
    texts.put(KEY, key.template());
    texts.put(KEY_TIME, DurationWords.format(key.timeToLive()));
    texts.put(KEY_REPEAT, key.repeat().name());
    texts.put(COMPENSATION, safety.compensation().job());
    texts.put(COMPENSATION_WHEN, safety.compensation().when().name());
  }

  static Safety read(FieldReader reader, Safety former) {
    return new Safety(
        reader.flag("idempotent"),
        reader.flag("deadLetter"),
        reader.flag(KEY_ON) ? key(reader) : off(former.key()),
        compensation(reader),
        reader.text("resource"));
  }

  private static IdempotencyKey key(FieldReader reader) {
    var usual = IdempotencyKey.OFF;
    return new IdempotencyKey(
        true,
        reader.text(KEY),
        reader.duration(KEY_TIME, usual.timeToLive()),
        reader.choice(KEY_REPEAT, IdempotencyKey.Repeat.class, usual.repeat()));
  }

  /// What stands in fields that are not shown can be wrong and nobody's fault.
  private static IdempotencyKey off(IdempotencyKey former) {
    return new IdempotencyKey(false, former.template(), former.timeToLive(), former.repeat());
  }

  private static Compensation compensation(FieldReader reader) {
    return new Compensation(
        reader.text(COMPENSATION),
        reader.choice(COMPENSATION_WHEN, Compensation.When.class, Compensation.NONE.when()));
  }
}
