package dev.wheelhouse.engine;

import dev.wheelhouse.model.definition.Concurrency;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Edge;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.MisfirePolicy;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.Trigger;
import dev.wheelhouse.model.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/// Definitions as tests speak of them.
public final class Jobs {
  private Jobs() {}

  /// A job that is tried once, and whose runs may overlap: while a test leaps, when they end is up
  /// to the machine. A job of a group.
  static JobDefinition grouped(String name, String group) {
    JobDefinition of = job(name);
    return new JobDefinition(
        new Naming(name, group, "", ""),
        of.triggers(),
        of.task(),
        of.parameters(),
        of.retry(),
        of.limits(),
        of.placement(),
        of.safety(),
        of.concurrency(),
        of.label());
  }

  public static JobDefinition job(String name, Trigger... triggers) {
    return JobDefinition.of(name, new Task.Noop())
        .with(RetryPolicy.once())
        .with(Concurrency.FREE)
        .with(List.of(triggers));
  }

  /// Attempts with a fixed delay, without jitter.
  public static RetryPolicy attempts(int max, String delay) {
    Duration fixed = Duration.parse(delay);
    return RetryPolicy.DEFAULT
        .attempts(max)
        .delays(RetryPolicy.Backoff.FIXED, fixed, fixed)
        .jitter(RetryPolicy.Jitter.NONE);
  }

  public static Trigger.Cron cron(String expression) {
    return cron("cron", expression, ZoneOffset.UTC);
  }

  public static Trigger.Cron cron(String key, String expression, ZoneId zone) {
    return new Trigger.Cron(key, expression, zone, MisfirePolicy.FIRE_ONCE_NOW);
  }

  public static Trigger.Once once(Instant at) {
    return new Trigger.Once("once", at, ZoneOffset.UTC, MisfirePolicy.FIRE_ONCE_NOW);
  }

  public static JobDefinition labelled(JobDefinition job, String label) {
    return new JobDefinition(
        job.naming(),
        job.triggers(),
        job.task(),
        job.parameters(),
        job.retry(),
        job.limits(),
        job.placement(),
        job.safety(),
        job.concurrency(),
        label);
  }

  /// A DAG by its edges: `a>b`, or `a` for a node without any.
  public static DagDefinition dag(String name, String... edges) {
    SequencedSet<String> keys = new LinkedHashSet<>();
    Stream.of(edges).forEach(edge -> keys.addAll(List.of(edge.split(">"))));
    List<Edge> ends =
        Stream.of(edges)
            .map(edge -> edge.split(">"))
            .filter(it -> it.length == 2)
            .map(it -> new Edge(it[0], it[1]))
            .toList();
    return with(
        DagDefinition.of(name, keys.stream().map(Node::of).toList(), ends), Concurrency.FREE);
  }

  public static DagDefinition with(
      DagDefinition dag, List<Trigger> triggers, List<Parameter> parameters, String label) {
    return new DagDefinition(
        Naming.of(dag.name()),
        triggers,
        dag.nodes(),
        dag.edges(),
        parameters,
        dag.concurrency(),
        label);
  }

  /// The same DAG with another rule for runs that overlap.
  public static DagDefinition with(DagDefinition dag, Concurrency concurrency) {
    return new DagDefinition(
        dag.naming(),
        dag.triggers(),
        dag.nodes(),
        dag.edges(),
        dag.parameters(),
        concurrency,
        dag.label());
  }
}
