package dev.wheelhouse.model.check;

import dev.wheelhouse.model.definition.IdempotencyKey;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Parameter;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Template;
import java.util.List;

/// What is wrong with what a job says of failures and repeats.
final class SafetyCheck {
  private SafetyCheck() {}

  static List<Problem> problems(JobDefinition job) {
    Problems problems = new Problems();
    Safety safety = job.safety();
    problems.addUnless(
        safety.compensation().none() || !safety.compensation().job().equals(job.name()),
        "compensation.job",
        "%s can't undo itself. Name another job.".formatted(job.name()));
    Texts.lineFault("resource", safety.resource())
        .ifPresent(fault -> problems.add("resource", fault));
    if (safety.key().on()) {
      key(safety.key(), job.parameters(), problems);
    }
    return problems.found();
  }

  private static void key(IdempotencyKey key, List<Parameter> parameters, Problems problems) {
    Template.problems(key.template(), parameters)
        .forEach(message -> problems.add("idempotencyKey.template", message));
    problems.addUnless(
        key.timeToLive().isPositive(),
        "idempotencyKey.timeToLiveSec",
        "The time to live is %s s. Give more than 0.".formatted(key.timeToLive().toSeconds()));
  }
}
