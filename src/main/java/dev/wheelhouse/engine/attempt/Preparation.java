package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.scope.NodeScopes;
import dev.wheelhouse.engine.secret.KeyFault;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.engine.task.Reports;
import dev.wheelhouse.model.RunId;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.ParameterValue;
import dev.wheelhouse.model.definition.Parameters;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.model.definition.TemplateException;
import dev.wheelhouse.model.definition.TemplateScope;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.run.Attempt;
import dev.wheelhouse.model.run.Origin;
import dev.wheelhouse.model.run.Run;
import dev.wheelhouse.store.RunReads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Works out what an attempt executes, before anything is written or started: which attempt it is,
/// its parameters, its task with every template filled in, and its time-out.
public final class Preparation {
  private static final String WORKER = "embedded";

  private final Definitions definitions;
  private final RunReads runs;
  private final RunSecrets secrets;
  private final NodeScopes nodes;

  public Preparation(Definitions definitions, RunReads runs, RunSecrets secrets, NodeScopes nodes) {
    this.definitions = definitions;
    this.runs = runs;
    this.secrets = secrets;
    this.nodes = nodes;
  }

  /// What came of it.
  public sealed interface Prepared {}

  /// The attempt can begin.
  ///
  /// @param outputs that the task names, by what it calls them
  public record Ready(Task task, AttemptContext context, Map<String, String> outputs)
      implements Prepared {
    Ready with(Reports reports) {
      return new Ready(task, context.with(reports), outputs);
    }

    /// What the attempt begins with.
    Map<String, String> given() {
      Map<String, String> given = new HashMap<>(outputs);
      given.putAll(context.parameters());
      return given;
    }
  }

  /// It can't begin, however often it is tried.
  public record Impossible(String why) implements Prepared {}

  /// The attempt that comes next for a queued run: a new one, or the one that was begun before but
  /// never reached its task.
  Attempt attempt(Run queued, Instant now) {
    int number = queued.status().attempts() + 1;
    int dispatch = queued.status().startedAt() == null ? 1 : dispatches(queued.id(), number) + 1;
    return new Attempt(
        queued.key().tenant(), queued.id(), number, dispatch, WORKER, now, null, null, Map.of());
  }

  /// The attempt that was begun last.
  Attempt latest(Run run) {
    return runs.attempts(run.id()).getLast();
  }

  private int dispatches(RunId run, int number) {
    return runs.attempts(run).stream()
        .filter(attempt -> attempt.number() == number)
        .mapToInt(Attempt::dispatch)
        .findFirst()
        .orElse(0);
  }

  Prepared of(Run queued, Attempt attempt) {
    JobDefinition job = definitions.jobOf(queued);
    try {
      Map<String, String> values = secrets.valuesToStart(queued, job);
      List<Problem> problems = problems(job, values);
      if (!problems.isEmpty()) {
        return new Impossible(problems.getFirst().message());
      }
      Origin origin = queued.origin();
      var outputs = new NamedOutputs(nodes.upstreams(queued));
      var scope =
          new TemplateScope(
              origin.logicalTime(), origin.zone(), values, secrets.vault(queued, job), outputs);
      Task task = TaskTemplates.resolve(job.task(), scope);
      return new Ready(task, context(queued, attempt, job, values), outputs.named());
    } catch (TemplateException | KeyFault e) {
      return new Impossible(String.valueOf(e.getMessage()));
    }
  }

  /// What was given was checked when it was; what a node's templates make of it is not before now.
  private static List<Problem> problems(JobDefinition job, Map<String, String> values) {
    List<Problem> problems = new ArrayList<>(Parameters.missing(job.parameters(), values));
    job.parameters().stream()
        .filter(it -> !values.getOrDefault(it.name(), "").isEmpty())
        .forEach(
            it ->
                ParameterValue.fault(it, values.getOrDefault(it.name(), ""))
                    .ifPresent(fault -> problems.add(new Problem("params." + it.name(), fault))));
    return problems;
  }

  private AttemptContext context(
      Run queued, Attempt attempt, JobDefinition job, Map<String, String> values) {
    var place = new AttemptContext.Place(queued.id(), attempt.number());
    Duration timeout = timeLeft(queued, attempt, job.limits());
    return new AttemptContext(
        place, about(queued, attempt, job), values, timeout, job.limits().grace(), Reports.NONE);
  }

  /// The attempt's limit, or what is left of the run's when that is less.
  private static Duration timeLeft(Run queued, Attempt attempt, TimeLimits limits) {
    Instant startedAt = queued.status().startedAt();
    if (limits.run().isZero()) {
      return limits.attempt();
    }
    Duration used =
        startedAt == null ? Duration.ZERO : Duration.between(startedAt, attempt.startedAt());
    Duration left = limits.run().minus(used);
    Duration atLeast = left.isPositive() ? left : Duration.ofMillis(10);
    boolean shorter = limits.attempt().isZero() || atLeast.compareTo(limits.attempt()) < 0;
    return shorter ? atLeast : limits.attempt();
  }

  /// What a handler needs to find an attempt that was begun before.
  public static AttemptContext contextOf(Run run, Attempt attempt, JobDefinition job) {
    var place = new AttemptContext.Place(run.id(), attempt.number());
    return new AttemptContext(
        place,
        about(run, attempt, job),
        Map.of(),
        Duration.ZERO,
        job.limits().grace(),
        Reports.NONE);
  }

  private static AttemptContext.About about(Run run, Attempt attempt, JobDefinition job) {
    return new AttemptContext.About(
        run.key().tenant(),
        job.name(),
        run.status().createdAt(),
        attempt.startedAt(),
        run.origin().logicalTime(),
        run.origin().zone());
  }
}
