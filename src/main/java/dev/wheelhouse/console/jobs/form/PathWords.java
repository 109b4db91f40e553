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
      case "task.environment.name" -> "job-form.variable";
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
      case "task.command" -> "job-form.command";
      case "task.directory" -> "job-form.directory";
      case "task.stdin" -> "job-form.stdin";
      case "task.exitCodes.success" -> "job-form.success-codes";
      case "task.exitCodes.skip" -> "job-form.skip-codes";
      case "retryPolicy.maxAttempts" -> "job-form.attempts";
      case "retryPolicy.baseDelaySec" -> "job-form.first-wait";
      case "retryPolicy.maxDelaySec" -> "job-form.longest-wait";
      case "retryPolicy.multiplier" -> "job-form.multiplier";
      case "retryPolicy.jitter" -> "job-form.jitter";
      case "retryPolicy.neverExitCodes" -> "job-form.never-codes";
      case "timeoutSec" -> "job-form.attempt-limit";
      case "runTimeoutSec" -> "job-form.run-limit";
      case "graceSec" -> "job-form.grace";
      case "executorSelector" -> "job-form.pool";
      case "priority" -> "job-form.priority";
      default ->
          path.startsWith(JobFields.ENVIRONMENT)
              ? "job-form.variable"
              : FormSection.of(path).textKey();
    };
  }
}
