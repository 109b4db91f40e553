package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.console.text.Texts;
import java.util.regex.Pattern;

/// The fields by the names that the form gives them.
final class PathWords {
  private static final Pattern ROW = Pattern.compile("(.+)\\[(\\d+)]\\.(\\w+)");

  private PathWords() {}

  static String of(String path, Texts texts) {
    var row = ROW.matcher(path);
    if (!row.matches()) {
      return texts.get(key(path));
    }
    var number = Integer.parseInt(row.group(2)) + 1;
    return texts.get(
        "job-form.field-of-row", texts.get(rowKey(row.group(1), row.group(3))), number);
  }

  private static String rowKey(String list, String field) {
    return switch (list + "." + field) {
      case "triggers.key" -> "job-form.trigger-key";
      case "triggers.expr" -> "job-form.cron";
      case "triggers.at" -> "job-form.at";
      case "triggers.timezone" -> "job-form.zone";
      case "parameters.name", "parameters.default", "parameters.allowed" -> "job-form.parameter";
      case "triggers.event" -> "job-form.event";
      case "triggers.filter" -> "job-form.filter";
      case "triggers.catchUpWindowSec" -> "job-form.catch-up-window";
      case "triggers.catchUpMost" -> "job-form.catch-up-most";
      case "triggers.startAt" -> "job-form.start-at";
      case "triggers.endAt" -> "job-form.end-at";
      case "triggers.jitterSec" -> "job-form.trigger-jitter";
      case "triggers.onlyOn" -> "job-form.only-on";
      case "triggers.neverOn" -> "job-form.never-on";
      case "task.environment.name" -> "job-form.variable";
      case "task.headers.name" -> "job-form.headers";
      case "task.settings.name" -> "job-form.settings";
      case "task.filter.name" -> "job-form.filter";
      default -> FormSection.of(list).textKey();
    };
  }

  private static String key(String path) {
    return switch (path) {
      case "" -> "job-form.whole";
      case "name" -> "job-form.name";
      case "group" -> "job-form.group";
      case "owner" -> "job-form.owner";
      case "description" -> "job-form.description";
      case "label" -> "job-form.label";
      case "retryPolicy.maxAttempts" -> "job-form.attempts";
      case "retryPolicy.baseDelaySec" -> "job-form.first-wait";
      case "retryPolicy.maxDelaySec" -> "job-form.longest-wait";
      case "retryPolicy.multiplier" -> "job-form.multiplier";
      case "retryPolicy.jitter" -> "job-form.jitter";
      case "retryPolicy.neverExitCodes" -> "job-form.never-codes";
      case "retryPolicy.alwaysExitCodes" -> "job-form.always-codes";
      case "retryPolicy.neverStatuses" -> "job-form.never-statuses";
      case "retryPolicy.alwaysStatuses" -> "job-form.always-statuses";
      case "retryPolicy.neverExceptions" -> "job-form.never-exceptions";
      case "retryPolicy.alwaysExceptions" -> "job-form.always-exceptions";
      case "timeoutSec" -> "job-form.attempt-limit";
      case "concurrencyLimit" -> "job-form.concurrency";
      case "idempotencyKey.template" -> "job-form.key-template";
      case "idempotencyKey.timeToLiveSec" -> "job-form.key-time";
      case "compensation.job" -> "job-form.compensation";
      case "resource" -> "job-form.resource";
      case "runTimeoutSec" -> "job-form.run-limit";
      case "graceSec" -> "job-form.grace";
      case "executorSelector" -> "job-form.pool";
      case "priority" -> "job-form.priority";
      default -> TaskPathWords.key(path).orElseGet(() -> FormSection.of(path).textKey());
    };
  }
}
