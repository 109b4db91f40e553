package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryDelay;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says how a job is tried, limited and placed: one line per policy.
record PolicyWords(Texts texts, Formats formats) {
  private static final int MOST_DELAYS = 5;

  /// Names of the policies with what they say.
  SequencedMap<String, String> of(JobDefinition job) {
    var lines = new LinkedHashMap<String, String>();
    lines.put(texts.get("jobs.retry"), retry(job.retry()));
    if (job.retry().maxAttempts() > 1) {
      lines.put(texts.get("jobs.delays"), delays(job.retry()));
    }
    lines.put(texts.get("jobs.attempt-limit"), attemptLimit(job.limits()));
    lines.put(texts.get("jobs.run-limit"), limit(job.limits().run()));
    lines.put(texts.get("jobs.pool"), job.placement().pool());
    lines.put(texts.get("jobs.priority"), Integer.toString(job.placement().priority()));
    lines.put(
        texts.get("jobs.idempotent"),
        texts.get(job.safety().idempotent() ? "jobs.idempotent-yes" : "jobs.idempotent-no"));
    lines.put(
        texts.get("state.dead-letter"),
        texts.get(job.safety().deadLetter() ? "jobs.dead-letter-yes" : "jobs.dead-letter-no"));
    if (!job.label().isEmpty()) {
      lines.put(texts.get("jobs.label"), job.label());
    }
    return lines;
  }

  private String retry(RetryPolicy retry) {
    if (retry.maxAttempts() == 1) {
      return texts.get("jobs.retry-once");
    }
    var attempts = Integer.valueOf(retry.maxAttempts());
    var first = formats.duration(retry.initialDelay());
    var longest = formats.duration(retry.maxDelay());
    return switch (retry.backoff()) {
      case FIXED -> texts.get("jobs.retry-fixed", attempts, first);
      case EXPONENTIAL ->
          texts.get(
              "jobs.retry-exponential",
              attempts,
              first,
              Double.valueOf(retry.multiplier()),
              longest);
      case FIBONACCI -> texts.get("jobs.retry-fibonacci", attempts, first, longest);
    };
  }

  /// `1 s, 2 s, 4 s, ± 20 %`
  private String delays(RetryPolicy retry) {
    var waits = retry.maxAttempts() - 1;
    var first =
        IntStream.rangeClosed(1, Math.min(waits, MOST_DELAYS))
            .mapToObj(attempt -> RetryDelay.withoutJitter(attempt, retry))
            .map(formats::duration)
            .collect(Collectors.joining(", "));
    var all = waits > MOST_DELAYS ? first + " …" : first;
    var share = retry.jitter().share();
    if (share == 0) {
      return all;
    }
    return share == 1
        ? texts.get("jobs.jitter-full", all)
        : texts.get("jobs.jitter", all, Formats.percent(share));
  }

  private String attemptLimit(TimeLimits limits) {
    var limit = limit(limits.attempt());
    return limits.attempt().isZero()
        ? limit
        : texts.get("jobs.limit-and-grace", limit, formats.duration(limits.grace()));
  }

  private String limit(Duration limit) {
    return limit.isZero() ? texts.get("jobs.no-limit") : formats.duration(limit);
  }
}
