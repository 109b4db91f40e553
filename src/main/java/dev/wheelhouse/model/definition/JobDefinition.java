package dev.wheelhouse.model.definition;

import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.util.List;

/// What should be done, when, and how failure is handled (N9).
public record JobDefinition(
    Naming naming,
    List<Trigger> triggers,
    Task task,
    List<Parameter> parameters,
    RetryPolicy retry,
    TimeLimits limits,
    Placement placement,
    Safety safety,
    Concurrency concurrency,
    String label)
    implements Definition {
  public JobDefinition {
    triggers = List.copyOf(triggers);
    parameters = List.copyOf(parameters);
  }

  public JobDefinition(
      Naming naming,
      List<Trigger> triggers,
      Task task,
      List<Parameter> parameters,
      RetryPolicy retry,
      TimeLimits limits,
      Placement placement,
      Safety safety,
      String label) {
    this(
        naming,
        triggers,
        task,
        parameters,
        retry,
        limits,
        placement,
        safety,
        Concurrency.USUAL,
        label);
  }

  /// A job with this task and every policy at its default.
  public static JobDefinition of(String name, Task task) {
    return new JobDefinition(
        Naming.of(name),
        List.of(),
        task,
        List.of(),
        RetryPolicy.DEFAULT,
        TimeLimits.NONE,
        Placement.DEFAULT,
        Safety.DEFAULT,
        "");
  }

  public JobDefinition with(List<Trigger> changed) {
    return new JobDefinition(
        naming, changed, task, parameters, retry, limits, placement, safety, concurrency, label);
  }

  public JobDefinition with(RetryPolicy changed) {
    return new JobDefinition(
        naming, triggers, task, parameters, changed, limits, placement, safety, concurrency, label);
  }

  public JobDefinition with(Task changed) {
    return new JobDefinition(
        naming,
        triggers,
        changed,
        parameters,
        retry,
        limits,
        placement,
        safety,
        concurrency,
        label);
  }

  public JobDefinition with(TimeLimits changed) {
    return new JobDefinition(
        naming, triggers, task, parameters, retry, changed, placement, safety, concurrency, label);
  }

  public JobDefinition with(Placement changed) {
    return new JobDefinition(
        naming, triggers, task, parameters, retry, limits, changed, safety, concurrency, label);
  }

  public JobDefinition with(Safety changed) {
    return new JobDefinition(
        naming, triggers, task, parameters, retry, limits, placement, changed, concurrency, label);
  }

  public JobDefinition withParameters(List<Parameter> changed) {
    return new JobDefinition(
        naming, triggers, task, changed, retry, limits, placement, safety, concurrency, label);
  }

  public JobDefinition with(Concurrency changed) {
    return new JobDefinition(
        naming, triggers, task, parameters, retry, limits, placement, safety, changed, label);
  }

  public JobDefinition named(String name) {
    return new JobDefinition(
        naming.named(name),
        triggers,
        task,
        parameters,
        retry,
        limits,
        placement,
        safety,
        concurrency,
        label);
  }
}
