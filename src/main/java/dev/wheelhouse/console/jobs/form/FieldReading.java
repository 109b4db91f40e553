package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.ExitCodes;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.retry.RetryRule;
import dev.wheelhouse.model.run.Placement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// From the texts of the fields to the definition that they mean, with what can't be read.
final class FieldReading {
  private final JobFields fields;
  private final ZoneId engineZone;
  private final FieldReader reader;

  private FieldReading(JobFields fields, ZoneId engineZone) {
    this.fields = fields;
    this.engineZone = engineZone;
    this.reader = new FieldReader(fields);
  }

  /// @param job what stands in for what can't be read is a default
  /// @param findings what can't be read
  record Read(JobDefinition job, List<Finding> findings) {}

  /// @param engineZone of triggers whose zone can't be read
  static Read of(JobFields fields, ZoneId engineZone) {
    var reading = new FieldReading(fields, engineZone);
    return new Read(reading.job(), reading.reader.findings());
  }

  private JobDefinition job() {
    return new JobDefinition(
        new Naming(
            reader.text("name"),
            reader.text("group"),
            reader.text("description"),
            reader.text("owner")),
        each(JobFields.TRIGGERS, this::trigger),
        task(),
        each(JobFields.PARAMETERS, this::parameter),
        retry(),
        new TimeLimits(
            reader.limit("timeoutSec"),
            reader.limit("runTimeoutSec"),
            reader.duration("graceSec", TimeLimits.USUAL_GRACE)),
        new Placement(
            reader.text("executorSelector"),
            reader.number("priority", Integer.MIN_VALUE, Placement.USUAL_PRIORITY)),
        new Safety(reader.flag("idempotent"), reader.flag("deadLetter")),
        reader.text("label"));
  }

  private <T> List<T> each(String list, IntFunction<T> read) {
    return IntStream.range(0, fields.rows(list).size()).mapToObj(read).toList();
  }

  private Trigger trigger(int index) {
    var at = "triggers[" + index + "].";
    var key = reader.text(at + "key");
    var zone = reader.zone(at + "timezone", engineZone);
    var misfire =
        reader.choice(at + "misfirePolicy", MisfirePolicy.class, MisfirePolicy.FIRE_ONCE_NOW);
    return reader.text(at + "type").equals("ONCE")
        ? new Trigger.Once(key, reader.instant(at + "at", zone, Instant.MAX), zone, misfire)
        : new Trigger.Cron(key, reader.text(at + "expr"), zone, misfire);
  }

  private Task task() {
    if (reader.text("task.type").equals("NOOP")) {
      return new Task.Noop();
    }
    return new Task.Shell(
        command(),
        reader.flag("task.shell"),
        reader.text("task.directory"),
        environment(),
        reader.text("task.stdin"),
        new ExitCodes(
            reader.numbers("task.exitCodes.success", ExitCodes.USUAL.success()),
            reader.numbers("task.exitCodes.skip", ExitCodes.USUAL.skip())));
  }

  private List<String> command() {
    return reader.flag("task.parts")
        ? reader.arguments("task.command")
        : List.of(reader.text("task.command"));
  }

  private Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (var i = 0; i < fields.rows(JobFields.ENVIRONMENT).size(); i++) {
      var path = JobFields.path(JobFields.ENVIRONMENT, i, "name");
      var name = reader.text(path);
      var value = reader.text(JobFields.path(JobFields.ENVIRONMENT, i, "value"));
      if (variables.putIfAbsent(name, value) != null) {
        reader.note(Finding.error(path, Said.of("job-form.variable-twice", name)));
      }
    }
    return variables;
  }

  private Parameter parameter(int index) {
    var at = "parameters[" + index + "].";
    return new Parameter(
        reader.text(at + "name"),
        reader.choice(at + "type", Parameter.Type.class, Parameter.Type.TEXT),
        reader.flag(at + "required"),
        reader.text(at + "default"),
        reader.list(at + "allowed"));
  }

  private RetryPolicy retry() {
    var usual = RetryPolicy.DEFAULT;
    var initial = reader.duration("retryPolicy.baseDelaySec", usual.initialDelay());
    var longest = reader.duration("retryPolicy.maxDelaySec", initial);
    return new RetryPolicy(
        reader.number("retryPolicy.maxAttempts", 1, usual.maxAttempts()),
        reader.choice("retryPolicy.backoff", RetryPolicy.Backoff.class, usual.backoff()),
        notLonger(initial, longest),
        longest,
        reader.factor("retryPolicy.multiplier", usual.multiplier()),
        new RetryPolicy.Jitter(reader.share("retryPolicy.jitter", usual.jitter().share())),
        new RetryRule(
            reader.flag("retryPolicy.retryOnTimeout"),
            reader.numbers("retryPolicy.neverExitCodes", usual.rule().neverExitCodes())));
  }

  private Duration notLonger(Duration initial, Duration longest) {
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
}
