package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.retry.RetryPolicy.Backoff;

/// Retries that suit what a job depends on (F1).
enum RetryPreset {
  NETWORK("job-form.preset-network", "mdi2w-web", 5, Backoff.EXPONENTIAL, "2 s", "1 min", "100 %"),
  DATABASE(
      "job-form.preset-database", "mdi2d-database", 4, Backoff.FIBONACCI, "30 s", "10 min", "20 %"),
  FILE(
      "job-form.preset-file",
      "mdi2f-file-search-outline",
      10,
      Backoff.FIXED,
      "1 min",
      "1 min",
      "0 %");

  private final String textKey;
  private final String icon;
  private final int attempts;
  private final Backoff backoff;
  private final String first;
  private final String longest;
  private final String jitter;

  RetryPreset(
      String textKey,
      String icon,
      int attempts,
      Backoff backoff,
      String first,
      String longest,
      String jitter) {
    this.textKey = textKey;
    this.icon = icon;
    this.attempts = attempts;
    this.backoff = backoff;
    this.first = first;
    this.longest = longest;
    this.jitter = jitter;
  }

  String textKey() {
    return textKey;
  }

  String icon() {
    return icon;
  }

  JobFields into(JobFields fields) {
    return fields
        .with("retryPolicy.maxAttempts", Integer.toString(attempts))
        .with("retryPolicy.backoff", backoff.name())
        .with("retryPolicy.baseDelaySec", first)
        .with("retryPolicy.maxDelaySec", longest)
        .with("retryPolicy.multiplier", "2")
        .with("retryPolicy.jitter", jitter);
  }
}
