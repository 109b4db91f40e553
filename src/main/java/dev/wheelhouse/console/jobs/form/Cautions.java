package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.HttpCall;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What can be saved and is probably not meant.
final class Cautions {
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i).*(passw|passphrase|pwd|secret|token|credential|api[-_.]?key|authorization|private[-_.]?key|access[-_.]?key).*"
              + "|(?i)(.*[-_.])?key");
  private static final List<Duration> ROUND =
      List.of(
          Duration.ofHours(12),
          Duration.ofHours(6),
          Duration.ofHours(3),
          Duration.ofHours(2),
          Duration.ofHours(1),
          Duration.ofMinutes(30),
          Duration.ofMinutes(20),
          Duration.ofMinutes(15),
          Duration.ofMinutes(10),
          Duration.ofMinutes(5),
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(1));

  private final JobDefinition job;
  private final List<Finding> found = new ArrayList<>();

  private Cautions(JobDefinition job) {
    this.job = job;
  }

  static List<Finding> of(JobDefinition job, FiringOutlook firings, RetryPlan plan, Instant now) {
    var cautions = new Cautions(job);
    cautions.past(now);
    cautions.secrets();
    cautions.runLimit();
    firings.shortest().ifPresent(interval -> cautions.interval(interval, plan));
    return List.copyOf(cautions.found);
  }

  private void warn(String path, Said said, Optional<Fix> fix) {
    found.add(Finding.warning(path, said, fix.orElse(null)));
  }

  private void past(Instant now) {
    for (var i = 0; i < job.triggers().size(); i++) {
      if (job.triggers().get(i) instanceof Trigger.Once once && !once.at().isAfter(now)) {
        var at = LocalInstant.format(once.at(), once.zone());
        warn(
            JobFields.path(JobFields.TRIGGERS, i, "at"),
            Said.of("job-form.past", at),
            Optional.empty());
      }
    }
  }

  private void secrets() {
    for (var i = 0; i < job.parameters().size(); i++) {
      var parameter = job.parameters().get(i);
      // The value of one of type SECRET is only the name of a secret.
      if (parameter.type() != Parameter.Type.SECRET) {
        secret(
            JobFields.path(JobFields.PARAMETERS, i, "default"),
            parameter.name(),
            parameter.fallback());
      }
    }
    switch (job.task()) {
      case Task.Shell it -> secrets(JobFields.ENVIRONMENT, it.environment());
      case Task.JavaMain it -> secrets(JobFields.ENVIRONMENT, it.environment());
      case Task.Container it -> secrets(JobFields.ENVIRONMENT, it.environment());
      case Task.Java it -> secrets(JavaTaskFields.SETTINGS, it.settings());
      case Task.Http it -> secrets(it.call());
      case Task.Noop _, Task.Sql _, Task.Wait _, Task.Approval _, Task.SubDag _ -> {}
    }
  }

  private void secrets(HttpCall call) {
    secrets(HttpTaskFields.HEADERS, call.headers());
    switch (call.auth()) {
      case HttpCall.Auth.None _ -> {}
      case HttpCall.Auth.Basic it -> secret("task.auth.password", "password", it.password());
      case HttpCall.Auth.Bearer it -> secret("task.auth.token", "token", it.token());
    }
    secret("task.tls.clientPassword", "password", call.trust().clientPassword());
  }

  private void secrets(String list, Map<String, String> values) {
    new TreeMap<>(values).forEach((name, value) -> secret(list + "." + name, name, value));
  }

  private void secret(String path, String name, String value) {
    if (!value.isBlank() && !value.contains("${") && SECRET.matcher(name).matches()) {
      warn(path, Said.of("job-form.secret", name), Optional.empty());
    }
  }

  private void runLimit() {
    var run = job.limits().run();
    var attempt = job.limits().attempt();
    if (!run.isZero() && run.compareTo(attempt) < 0) {
      var longer = DurationWords.format(attempt);
      warn(
          "runTimeoutSec",
          Said.of("job-form.run-limit-short", DurationWords.format(run), longer),
          Optional.of(Fix.set("runTimeoutSec", longer)));
    }
  }

  private void interval(Duration interval, RetryPlan plan) {
    if (!plan.outlasts(interval)) {
      return;
    }
    var between = DurationWords.rough(interval);
    var end = DurationWords.rough(plan.end());
    var said =
        plan.timed()
            ? Said.of(
                "job-form.outlasts",
                Integer.toString(plan.attempts()),
                DurationWords.rough(job.limits().attempt()),
                end,
                between)
            : Said.of("job-form.waits-outlast", end, between);
    warn(plan.timed() ? "timeoutSec" : "retryPolicy.maxAttempts", said, shorter(interval, plan));
  }

  /// A round time-out with which all tries fit between two firings, or else fewer tries.
  private Optional<Fix> shorter(Duration interval, RetryPlan plan) {
    var left = interval.minus(plan.waits());
    if (plan.timed() && !left.isNegative()) {
      var each = left.dividedBy(plan.attempts());
      var round = ROUND.stream().filter(it -> it.compareTo(each) <= 0).findFirst();
      if (round.isPresent()) {
        return round.map(it -> Fix.set("timeoutSec", DurationWords.format(it)));
      }
    }
    return fewer(interval, plan);
  }

  private static Optional<Fix> fewer(Duration interval, RetryPlan plan) {
    return plan.tries().reversed().stream()
        .filter(it -> it.number() < plan.attempts())
        .filter(it -> it.start().plus(it.length()).compareTo(interval) <= 0)
        .findFirst()
        .map(
            it ->
                new Fix(
                    Said.of("job-form.fix-tries", Integer.toString(it.number())),
                    new Fix.Remedy.Put("retryPolicy.maxAttempts", Integer.toString(it.number()))));
  }
}
