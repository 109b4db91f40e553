package dev.wheelhouse.console.jobs;

import dev.wheelhouse.console.text.ChoiceTexts;
import dev.wheelhouse.console.text.Formats;
import dev.wheelhouse.console.text.TaskWords;
import dev.wheelhouse.console.text.Texts;
import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Safety;
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
  SequencedMap<String, String> of(Definition definition) {
    return switch (definition) {
      case JobDefinition job -> of(job);
      case DagDefinition dag -> {
        var lines = new LinkedHashMap<String, String>();
        concurrency(dag.concurrency(), lines);
        yield lines;
      }
    };
  }

  private SequencedMap<String, String> of(JobDefinition job) {
    var lines = new LinkedHashMap<String, String>();
    lines.put(texts.get("jobs.task"), new TaskWords(texts, formats).of(job.task()));
    lines.put(texts.get("jobs.retry"), retry(job.retry()));
    if (job.retry().maxAttempts() > 1) {
      lines.put(texts.get("jobs.delays"), delays(job.retry()));
    }
    lines.put(texts.get("jobs.attempt-limit"), attemptLimit(job.limits()));
    lines.put(texts.get("jobs.run-limit"), limit(job.limits().run()));
    lines.put(texts.get("jobs.pool"), job.placement().pool());
    lines.put(texts.get("jobs.priority"), Integer.toString(job.placement().priority()));
    concurrency(job.concurrency(), lines);
    lines.put(
        texts.get("jobs.idempotent"),
        texts.get(job.safety().idempotent() ? "jobs.idempotent-yes" : "jobs.idempotent-no"));
    lines.put(
        texts.get("state.dead-letter"),
        texts.get(job.safety().deadLetter() ? "jobs.dead-letter-yes" : "jobs.dead-letter-no"));
    safety(job.safety(), lines);
    if (!job.label().isEmpty()) {
      lines.put(texts.get("jobs.label"), job.label());
    }
    return lines;
  }

  private void concurrency(Concurrency concurrency, SequencedMap<String, String> lines) {
    var overlap = concurrency.overlap();
    lines.put(
        texts.get("jobs.overlap"),
        texts.get(ChoiceTexts.of(overlap)) + " · " + texts.get(ChoiceTexts.sentence(overlap)));
    if (concurrency.limit() > 0) {
      lines.put(texts.get("jobs.concurrency"), Integer.toString(concurrency.limit()));
    }
  }

  private void safety(Safety safety, SequencedMap<String, String> lines) {
    var key = safety.key();
    if (key.on()) {
      var template = key.template().isEmpty() ? texts.get("jobs.key-of-all") : key.template();
      lines.put(
          texts.get("jobs.key"),
          texts.get(
              "jobs.key-says",
              template,
              formats.duration(key.timeToLive()),
              texts.get(ChoiceTexts.of(key.repeat()))));
    }
    var compensation = safety.compensation();
    if (!compensation.none()) {
      var when = texts.get(ChoiceTexts.of(compensation.when()));
      lines.put(
          texts.get("jobs.compensation"),
          texts.get("jobs.compensation-says", compensation.job(), when));
    }
    if (!safety.resource().isEmpty()) {
      lines.put(texts.get("jobs.resource"), safety.resource());
    }
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
