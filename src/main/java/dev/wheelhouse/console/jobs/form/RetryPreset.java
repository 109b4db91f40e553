package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.retry.RetryPolicy;
import java.util.List;

/// Retries that suit what a job depends on (F1). What is retried stays as it is.
enum RetryPreset {
  NETWORK("job-form.preset-network", "mdi2w-web", RetryPolicy.NETWORK),
  DATABASE("job-form.preset-database", "mdi2d-database", RetryPolicy.DATABASE),
  FILE("job-form.preset-file", "mdi2f-file-search-outline", RetryPolicy.FILE);

  private static final List<String> FIELDS =
      List.of("maxAttempts", "backoff", "baseDelaySec", "maxDelaySec", "multiplier", "jitter");

  private final String textKey;
  private final String icon;
  private final RetryPolicy policy;

  RetryPreset(String textKey, String icon, RetryPolicy policy) {
    this.textKey = textKey;
    this.icon = icon;
    this.policy = policy;
  }

  String textKey() {
    return textKey;
  }

  String icon() {
    return icon;
  }

  JobFields into(JobFields fields) {
    var texts = new FieldTexts();
    RetryFields.write(policy, texts);
    var written = texts.fields();
    var changed = fields;
    for (var field : FIELDS) {
      var path = "retryPolicy." + field;
      changed = changed.with(path, written.text(path));
    }
    return changed;
  }
}
