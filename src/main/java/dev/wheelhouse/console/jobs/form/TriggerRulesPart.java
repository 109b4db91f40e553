package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.List;
import javafx.scene.Node;

/// The rarer rules of a trigger: from when to when, on which days, how exactly, and whether the
/// machine stays awake for it.
final class TriggerRulesPart {
  private static final List<String> FIELDS =
      List.of("startAt", "endAt", "onlyOn", "neverOn", "jitterSec", "keepAwake");

  private final FormFields fields;
  private final Texts texts;
  private final int index;

  TriggerRulesPart(FormFields fields, int index) {
    this.fields = fields;
    this.texts = fields.texts();
    this.index = index;
  }

  Node node() {
    var jitter =
        fields
            .line(path("jitterSec"), "job-form.trigger-jitter", "mono-field")
            .hint(texts.get("job-form.trigger-jitter-hint"));
    return new FoldedFields(
        fields,
        FIELDS.stream().map(this::path).toList(),
        fields.columns(
            fields
                .line(path("startAt"), "job-form.start-at", "mono-field")
                .hint(texts.get("job-form.start-at-hint")),
            fields
                .line(path("endAt"), "job-form.end-at", "mono-field")
                .hint(texts.get("job-form.end-at-hint")),
            fields.when(
                jitter, it -> !it.text(path("type")).equals(TriggerFields.Kind.EVENT.name()))),
        fields.columns(
            calendars("onlyOn", "job-form.only-on", "job-form.any-day")
                .hint(texts.get("job-form.only-on-hint")),
            calendars("neverOn", "job-form.never-on", "job-form.no-day")
                .hint(texts.get("job-form.never-on-hint"))),
        fields.flag(path("keepAwake"), "job-form.keep-awake"));
  }

  private FieldBox calendars(String field, String labelKey, String noneKey) {
    var choice = new CalendarsChoice(fields, path(field), texts.get(noneKey));
    return fields.box(path(field), labelKey, choice);
  }

  private String path(String field) {
    return JobFields.path(JobFields.TRIGGERS, index, field);
  }
}
