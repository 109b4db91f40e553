package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryRule;
import dev.wheelhouse.model.retry.RetryRule.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
    write(policy.rule(), texts);
  }

  private static void write(RetryRule rule, FieldTexts texts) {
    texts.put("retryPolicy.retryOnTimeout", rule.onTimeout());
    texts.put("retryPolicy.neverExitCodes", CommaList.joinNumbers(rule.exitCodes().never()));
    texts.put("retryPolicy.alwaysExitCodes", CommaList.joinNumbers(rule.exitCodes().always()));
    texts.put("retryPolicy.neverStatuses", CommaList.joinNumbers(rule.statuses().never()));
    texts.put("retryPolicy.alwaysStatuses", CommaList.joinNumbers(rule.statuses().always()));
    texts.put("retryPolicy.neverExceptions", names(rule.exceptions().never()));
    texts.put("retryPolicy.alwaysExceptions", names(rule.exceptions().always()));
  }

  private static String names(Set<String> names) {
    return CommaList.join(List.copyOf(new TreeSet<>(names)));
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
        rule(reader));
  }

  private static RetryRule rule(FieldReader reader) {
    return new RetryRule(
        reader.flag("retryPolicy.retryOnTimeout"),
        new Choice<>(
            reader.numbers("retryPolicy.neverExitCodes", Set.of()),
            reader.numbers("retryPolicy.alwaysExitCodes", Set.of())),
        new Choice<>(
            reader.numbers("retryPolicy.neverStatuses", Set.of()),
            reader.numbers("retryPolicy.alwaysStatuses", Set.of())),
        new Choice<>(
            Set.copyOf(reader.list("retryPolicy.neverExceptions")),
            Set.copyOf(reader.list("retryPolicy.alwaysExceptions"))));
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
