package dev.wheelhouse.model.check;

import dev.wheelhouse.model.dag.DagCheck;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.Definition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Naming;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Problem;
import dev.wheelhouse.model.definition.TaskTemplates;
import dev.wheelhouse.model.definition.Template;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.definition.Trigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Everything that can be said of a definition without looking at others: a save is refused while
/// there is a problem, an editor shows each beside its field.
public final class DefinitionCheck {
  private final Problems problems = new Problems();
  private final Definition definition;
  private final Instant now;

  private DefinitionCheck(Definition definition, Instant now) {
    this.definition = definition;
    this.now = now;
  }

  /// What is wrong with a new definition.
  ///
  /// @param now from which on a schedule has to fire at least once
  public static List<Problem> problems(Definition definition, Instant now) {
    return problems(definition, List.of(), now);
  }

  /// What is wrong with the next version of a definition.
  ///
  /// @param former triggers of the version before: one that has fired for the last time may stay
  public static List<Problem> problems(Definition definition, List<Trigger> former, Instant now) {
    DefinitionCheck check = new DefinitionCheck(definition, now);
    check.naming();
    new TriggerCheck(check.problems, former, now).check(definition.triggers());
    new ParameterCheck(check.problems).check(definition.parameters());
    check.label();
    switch (definition) {
      case JobDefinition job -> check.job(job);
      case DagDefinition dag -> check.dag(dag);
    }
    return check.problems.found();
  }

  private void naming() {
    Naming naming = definition.naming();
    Texts.nameFault("name", naming.name()).ifPresent(fault -> problems.add("name", fault));
    Texts.lineFault("group", naming.group()).ifPresent(fault -> problems.add("group", fault));
    Texts.lineFault("owner", naming.owner()).ifPresent(fault -> problems.add("owner", fault));
    problems.addUnless(
        !Texts.hasNul(naming.description()),
        "description",
        "The description has a NUL character. Remove it.");
  }

  private void label() {
    Template.problems(definition.label(), definition.parameters())
        .forEach(message -> problems.add("label", message));
  }

  private void job(JobDefinition job) {
    new TaskCheck(problems).check(job.task());
    problems.addAll(TaskTemplates.problems(job.task(), job.parameters()));
    if (!job.triggers().isEmpty()) {
      startsAlone(job);
    }
    limits(job.limits());
    problems.addAll(SafetyCheck.problems(job));
    String pool = job.placement().pool();
    problems.addUnless(
        !pool.isBlank(), "executorSelector", "The pool is empty. Name one, such as default.");
    Texts.lineFault("pool", pool).ifPresent(fault -> problems.add("executorSelector", fault));
  }

  /// Only a node of a DAG has something that ran before.
  private void startsAlone(JobDefinition job) {
    TaskTemplates.upstreams(job.task())
        .forEach(
            (path, places) ->
                problems.add(
                    path,
                    "%s names an output of a DAG's node, but the job has triggers: by itself nothing runs before it. Remove its triggers, or the name."
                        .formatted(places.getFirst())));
  }

  private void limits(TimeLimits limits) {
    limit("timeoutSec", limits.attempt());
    limit("runTimeoutSec", limits.run());
    limit("graceSec", limits.grace());
  }

  private void limit(String path, Duration limit) {
    problems.addUnless(
        !limit.isNegative(),
        path,
        "%s is %s s, less than nothing. Give 0 or more.".formatted(path, limit.toSeconds()));
  }

  private void dag(DagDefinition dag) {
    for (int i = 0; i < dag.nodes().size(); i++) {
      Node node = dag.nodes().get(i);
      String path = "nodes[" + i + "]";
      Texts.nameFault("node key", node.key())
          .ifPresent(fault -> problems.add(path + ".nodeKey", fault));
      if (node.own() == null) {
        Texts.nameFault("job name", node.job())
            .ifPresent(fault -> problems.add(path + ".job", fault));
      } else {
        problems.addAll(OwnJobCheck.problems(dag.name(), node, path, now));
      }
    }
    problems.addAll(DagCheck.problems(dag));
    problems.addAll(UpstreamCheck.problems(dag));
    problems.addAll(MappingCheck.problems(dag));
    problems.addAll(OutputCheck.problems(dag));
  }
}
