package dev.wheelhouse.console.jobs.form;

import java.util.Map;
import java.util.Optional;

/// The fields of tasks by the names that the form gives them.
final class TaskPathWords {
  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("task.command", "job-form.command"),
          Map.entry("task.directory", "job-form.directory"),
          Map.entry("task.stdin", "job-form.stdin"),
          Map.entry("task.exitCodes.success", "job-form.success-codes"),
          Map.entry("task.exitCodes.skip", "job-form.skip-codes"),
          Map.entry("task.cleanUp", "job-form.clean-up"),
          Map.entry("task.limits.cpuSec", "job-form.limit-cpu"),
          Map.entry("task.limits.memoryBytes", "job-form.limit-memory"),
          Map.entry("task.limits.openFiles", "job-form.limit-files"),
          Map.entry("task.limits.noNetwork", "job-form.limit-network"),
          Map.entry("task.limits.user", "job-form.limit-user"),
          Map.entry("task.method", "job-form.method"),
          Map.entry("task.url", "job-form.url"),
          Map.entry("task.body", "job-form.body"),
          Map.entry("task.auth.user", "job-form.auth-user"),
          Map.entry("task.auth.password", "job-form.auth-password"),
          Map.entry("task.auth.token", "job-form.auth-token"),
          Map.entry("task.tls.certificate", "job-form.certificate"),
          Map.entry("task.tls.clientKeyStore", "job-form.key-store"),
          Map.entry("task.connectTimeoutSec", "job-form.connect-limit"),
          Map.entry("task.expect.statuses", "job-form.statuses"),
          Map.entry("task.expect.jsonPointer", "job-form.pointer"),
          Map.entry("task.expect.equalTo", "job-form.equal-to"),
          Map.entry("task.expect.bodyContains", "job-form.body-contains"),
          Map.entry("task.completion.type", "job-form.completion"),
          Map.entry("task.completion.url", "job-form.poll-url"),
          Map.entry("task.completion.intervalSec", "job-form.poll-interval"),
          Map.entry("task.completion.jsonPointer", "job-form.poll-pointer"),
          Map.entry("task.completion.done", "job-form.poll-done"),
          Map.entry("task.completion.failed", "job-form.poll-failed"),
          Map.entry("task.dataSource", "job-form.data-source"),
          Map.entry("task.script", "job-form.sql"),
          Map.entry("task.maxRows", "job-form.max-rows"),
          Map.entry("task.handler", "job-form.handler"),
          Map.entry("task.classpath", "job-form.classpath"),
          Map.entry("task.mainClass", "job-form.main-class"),
          Map.entry("task.arguments", "job-form.arguments"),
          Map.entry("task.options", "job-form.jvm-options"),
          Map.entry("task.image", "job-form.image"),
          Map.entry("task.volumes", "job-form.volumes"),
          Map.entry("task.memoryBytes", "job-form.limit-memory"),
          Map.entry("task.cpus", "job-form.cpus"),
          Map.entry("task.delaySec", "job-form.wait-delay"),
          Map.entry("task.at", "job-form.wait-time"),
          Map.entry("task.event", "job-form.event"),
          Map.entry("task.other", "job-form.wait-other"),
          Map.entry("task.offset", "job-form.wait-offset"),
          Map.entry("task.dag", "job-form.subdag"),
          Map.entry("task.question", "job-form.question"));

  private TaskPathWords() {}

  /// Empty for what is no field of a task.
  static Optional<String> key(String path) {
    return path.startsWith(JobFields.ENVIRONMENT)
        ? Optional.of("job-form.variable")
        : Optional.ofNullable(KEYS.get(path));
  }
}
