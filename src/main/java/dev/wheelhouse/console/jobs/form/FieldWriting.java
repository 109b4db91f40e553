package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// From a definition to the texts of its fields. [FieldReading] is the way back, and the two
/// together change nothing.
final class FieldWriting {
  private static final double EXACT_WHOLE = 1e15;

  private final Map<String, String> texts = new HashMap<>();

  private FieldWriting() {}

  static JobFields of(JobDefinition job) {
    var writing = new FieldWriting();
    writing.general(job);
    writing.task(job.task());
    writing.retry(job.retry());
    writing.limits(job.limits());
    writing.put("executorSelector", job.placement().pool());
    writing.put("priority", Integer.toString(job.placement().priority()));
    writing.put("idempotent", Boolean.toString(job.safety().idempotent()));
    writing.put("deadLetter", Boolean.toString(job.safety().deadLetter()));
    return new JobFields(
        writing.texts,
        Map.of(
            JobFields.TRIGGERS, job.triggers().stream().map(FieldWriting::trigger).toList(),
            JobFields.ENVIRONMENT, environment(job.task()),
            JobFields.PARAMETERS, job.parameters().stream().map(FieldWriting::parameter).toList()));
  }

  private void put(String path, String text) {
    texts.put(path, text);
  }

  private void general(JobDefinition job) {
    put("name", job.naming().name());
    put("group", job.naming().group());
    put("owner", job.naming().owner());
    put("description", job.naming().description());
    put("label", job.label());
  }

  private void task(Task task) {
    put("task.type", task.type());
    var shell = task instanceof Task.Shell it ? it : Task.Shell.script("");
    var script = shell.shell() && shell.command().size() == 1;
    put("task.shell", Boolean.toString(shell.shell()));
    put("task.parts", Boolean.toString(!script));
    put("task.command", script ? shell.command().getFirst() : ArgumentLine.join(shell.command()));
    put("task.directory", shell.directory());
    put("task.stdin", shell.stdin());
    put("task.exitCodes.success", CommaList.joinNumbers(shell.exitCodes().success()));
    put("task.exitCodes.skip", CommaList.joinNumbers(shell.exitCodes().skip()));
  }

  private static List<Map<String, String>> environment(Task task) {
    return task instanceof Task.Shell shell
        ? new TreeMap<>(shell.environment())
            .entrySet().stream()
                .map(it -> Map.of("name", it.getKey(), "value", it.getValue()))
                .toList()
        : List.of();
  }

  private void retry(RetryPolicy policy) {
    put("retryPolicy.maxAttempts", Integer.toString(policy.maxAttempts()));
    put("retryPolicy.backoff", policy.backoff().name());
    put("retryPolicy.baseDelaySec", DurationWords.format(policy.initialDelay()));
    put("retryPolicy.maxDelaySec", DurationWords.format(policy.maxDelay()));
    put("retryPolicy.multiplier", factor(policy.multiplier()));
    put("retryPolicy.jitter", percent(policy.jitter().share()));
    put("retryPolicy.retryOnTimeout", Boolean.toString(policy.rule().onTimeout()));
    put("retryPolicy.neverExitCodes", CommaList.joinNumbers(policy.rule().neverExitCodes()));
  }

  static String factor(double factor) {
    return factor == Math.rint(factor) && factor < EXACT_WHOLE
        ? Long.toString((long) factor)
        : Double.toString(factor);
  }

  private static String percent(double share) {
    var percent = new BigDecimal(Double.toString(share)).movePointRight(2).stripTrailingZeros();
    return percent.toPlainString() + " %";
  }

  private void limits(TimeLimits limits) {
    put("timeoutSec", limit(limits.attempt()));
    put("runTimeoutSec", limit(limits.run()));
    put("graceSec", DurationWords.format(limits.grace()));
  }

  private static String limit(Duration limit) {
    return limit.isZero() ? "" : DurationWords.format(limit);
  }

  static Map<String, String> trigger(Trigger trigger) {
    var row =
        switch (trigger) {
          case Trigger.Cron cron -> Map.of("type", "CRON", "expr", cron.expression(), "at", "");
          case Trigger.Once once ->
              Map.of("type", "ONCE", "expr", "", "at", LocalInstant.format(once.at(), once.zone()));
          case Trigger.OnEvent _ -> Map.of("type", "EVENT", "expr", "", "at", "");
        };
    var whole = new HashMap<>(row);
    whole.put("key", trigger.key());
    whole.put("timezone", trigger.zone().getId());
    whole.put("misfirePolicy", trigger.misfire().name());
    return whole;
  }

  static Map<String, String> parameter(Parameter parameter) {
    return Map.of(
        "name", parameter.name(),
        "type", parameter.type().name(),
        "required", Boolean.toString(parameter.required()),
        "default", parameter.fallback(),
        "allowed", CommaList.join(parameter.allowed()));
  }
}
