package dev.wheelhouse.console.jobs.form;

import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a form begins with.
///
/// @param definition without changes
/// @param version that it has at the engine; 0 where it is new
/// @param draft of it; null without one
record FormStart(Definition definition, int version, @Nullable Draft draft) {
  private static final Duration TIME_OUT = Duration.ofMinutes(5);

  /// The defaults of a new job (U15).
  static JobDefinition newJob(ZoneId engineZone) {
    return JobDefinition.of("", Task.Shell.script(""))
        .with(List.of(newTrigger("cron", engineZone)))
        .with(
            RetryPolicy.DEFAULT
                .attempts(3)
                .delays(
                    RetryPolicy.Backoff.EXPONENTIAL,
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10)))
        .with(TimeLimits.attempt(TIME_OUT));
  }

  static Trigger newTrigger(String key, ZoneId engineZone) {
    return new Trigger.Cron(key, "0 0/5 * * * ?", engineZone, MisfirePolicy.FIRE_ONCE_NOW);
  }

  /// The same under another name.
  static Definition copy(Definition definition) {
    var naming = definition.naming();
    var named =
        new Naming(naming.name() + "-copy", naming.group(), naming.description(), naming.owner());
    return switch (definition) {
      case JobDefinition job ->
          new JobDefinition(
              named,
              job.triggers(),
              job.task(),
              job.parameters(),
              job.retry(),
              job.limits(),
              job.placement(),
              job.safety(),
              job.concurrency(),
              job.label());
      case DagDefinition dag ->
          new DagDefinition(
              named,
              dag.triggers(),
              dag.nodes(),
              dag.edges(),
              dag.parameters(),
              dag.concurrency(),
              dag.label());
    };
  }
}
