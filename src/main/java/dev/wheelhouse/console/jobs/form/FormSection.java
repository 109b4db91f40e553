package dev.wheelhouse.console.jobs.form;

import java.util.List;

/// A part of the form, in the order of its fields.
enum FormSection {
  GENERAL("job-form.general", "mdi2c-card-text-outline", "name group owner description label"),
  TRIGGERS("job-form.triggers", "mdi2c-calendar-clock", "triggers overlap"),
  TASK("job-form.task", "mdi2c-console", "task"),
  RETRY("job-form.retry", "mdi2r-restart", "retryPolicy timeoutSec runTimeoutSec graceSec"),
  PLACEMENT("job-form.placement", "mdi2s-server", "executorSelector priority concurrencyLimit"),
  SAFETY(
      "job-form.safety",
      "mdi2s-shield-check-outline",
      "idempotent deadLetter idempotencyKey compensation resource"),
  PARAMETERS("job-form.parameters", "mdi2c-code-braces", "parameters");

  private final String textKey;
  private final String icon;
  private final String fields;

  FormSection(String textKey, String icon, String fields) {
    this.textKey = textKey;
    this.icon = icon;
    this.fields = fields;
  }

  String textKey() {
    return textKey;
  }

  String icon() {
    return icon;
  }

  boolean owns(String path) {
    return List.of(fields.split(" ")).contains(path.split("[.\\[]", 2)[0]);
  }

  /// The section of a field; what belongs to none stands in the first.
  static FormSection of(String path) {
    for (var section : values()) {
      if (section.owns(path)) {
        return section;
      }
    }
    return GENERAL;
  }
}
