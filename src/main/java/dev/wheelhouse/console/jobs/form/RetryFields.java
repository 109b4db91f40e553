package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryRule;
import java.time.Duration;

/// The fields of what follows a failed attempt, and of how long things may take, there and back.
final class RetryFields {
  private RetryFields() {}

  static void write(RetryPolicy policy, FieldTexts texts) {
    texts.put("retryPolicy.maxAttempts", policy.maxAttempts());
    texts.put("retryPolicy.backoff", policy.backoff().name());
    texts.put("retryPolicy.baseDelaySec", DurationWords.format(policy.initialDelay()));
    texts.put("retryPolicy.maxDelaySec", DurationWords.format(policy.maxDelay()));
    texts.put("retryPolicy.multiplier", FieldTexts.factor(policy.multiplier()));
    texts.put("retryPolicy.jitter", FieldTexts.percent(policy.jitter().share()));
    texts.put("retryPolicy.retryOnTimeout", policy.rule().onTimeout());
    texts.put("retryPolicy.neverExitCodes", CommaList.joinNumbers(policy.rule().neverExitCodes()));
  }

  static RetryPolicy read(FieldReader reader) {
    var usual = RetryPolicy.DEFAULT;
    var initial = reader.duration("retryPolicy.baseDelaySec", usual.initialDelay());
    var longest = reader.duration("retryPolicy.maxDelaySec", initial);
    return new RetryPolicy(
        reader.number("retryPolicy.maxAttempts", 1, usual.maxAttempts()),
        reader.choice("retryPolicy.backoff", RetryPolicy.Backoff.class, usual.backoff()),
        notLonger(reader, initial, longest),
        longest,
        reader.factor("retryPolicy.multiplier", usual.multiplier()),
        new RetryPolicy.Jitter(reader.share("retryPolicy.jitter", usual.jitter().share())),
        new RetryRule(
            reader.flag("retryPolicy.retryOnTimeout"),
            reader.numbers("retryPolicy.neverExitCodes", usual.rule().neverExitCodes())));
  }

  private static Duration notLonger(FieldReader reader, Duration initial, Duration longest) {
    if (initial.compareTo(longest) <= 0) {
      return initial;
    }
    var first = DurationWords.format(initial);
    reader.note(
        Finding.error(
            "retryPolicy.maxDelaySec",
            Said.of("job-form.first-wait-longer", first, DurationWords.format(longest)),
            Fix.set("retryPolicy.maxDelaySec", first)));
    return longest;
  }

  static void write(TimeLimits limits, FieldTexts texts) {
    texts.put("timeoutSec", FieldTexts.limit(limits.attempt()));
    texts.put("runTimeoutSec", FieldTexts.limit(limits.run()));
    texts.put("graceSec", DurationWords.format(limits.grace()));
  }

  static TimeLimits readLimits(FieldReader reader) {
    return new TimeLimits(
        reader.limit("timeoutSec"),
        reader.limit("runTimeoutSec"),
        reader.duration("graceSec", TimeLimits.USUAL_GRACE));
  }
}
