package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.retry.RetryPolicy;
import java.util.List;

/// Retries that suit what a job depends on (F1). What is retried stays as it is.
public enum RetryPreset {
  NETWORK("job-form.preset-network", "mdi2w-web"),
  DATABASE("job-form.preset-database", "mdi2d-database"),
  FILE("job-form.preset-file", "mdi2f-file-search-outline");

  private static final List<String> FIELDS =
      List.of("maxAttempts", "backoff", "baseDelaySec", "maxDelaySec", "multiplier", "jitter");

  private final String textKey;
  private final String icon;

  RetryPreset(String textKey, String icon) {
    this.textKey = textKey;
    this.icon = icon;
  }

  public String textKey() {
    return textKey;
  }

  public String icon() {
    return icon;
  }

  private RetryPolicy policy() {
    return switch (this) {
      case NETWORK -> RetryPolicy.NETWORK;
      case DATABASE -> RetryPolicy.DATABASE;
      case FILE -> RetryPolicy.FILE;
    };
  }

  public JobFields into(JobFields fields) {
    var texts = new FieldTexts();
    RetryFields.write(policy(), texts);
    var written = texts.fields();
    var changed = fields;
    for (var field : FIELDS) {
      var path = "retryPolicy." + field;
      changed = changed.with(path, written.text(path));
    }
    return changed;
  }
}
