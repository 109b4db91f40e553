package dev.wheelhouse.engine.attempt;

import dev.wheelhouse.engine.definition.Definitions;
import dev.wheelhouse.engine.task.AttemptContext;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.store.RunReads;

/// Works out what an attempt executes, before anything is written or started: which attempt it is,
/// its parameters, its task with every template filled in, and its time-out.
public final class Preparation {
  private static final String WORKER = "embedded";

  private final Definitions definitions;
  private final RunReads runs;

  public Preparation(Definitions definitions, RunReads runs) {
    this.definitions = definitions;
    this.runs = runs;
  }

  /// What came of it.
  public sealed interface Prepared {}

  /// The attempt can begin.
  public record Ready(Task task, AttemptContext context) implements Prepared {}

  /// It can't begin, however often it is tried.
  public record Impossible(String why) implements Prepared {}

  /// The attempt that comes next for a queued run.
  Attempt attempt(Run queued, Instant now) {
    return new Attempt(queued.id(), queued.status().attempts() + 1, 1, WORKER, now, null, null);
  }

  Prepared of(Run queued, Attempt attempt) {
    JobDefinition job = definitions.jobOf(queued);
    Parameters.Merged parameters = parameters(queued, job);
    if (!parameters.problems().isEmpty()) {
      return new Impossible(parameters.problems().getFirst().message());
    }
    try {
      var scope = new TemplateScope(origin(queued), parameters.values());
      return new Ready(ResolvedTask.of(job.task(), scope), context(queued, attempt, job));
    } catch (Template.Unresolved e) {
      return new Impossible(e.getMessage());
    }
  }

  /// What a handler needs to find an attempt that was begun before.
  public static AttemptContext contextOf(Run run, Attempt attempt, JobDefinition job) {
    var place = new AttemptContext.Place(run.id(), attempt.number());
    return new AttemptContext(place, job.name(), Map.of(), Duration.ZERO, job.limits().grace());
  }
}
