package dev.wheelhouse.console.dag;

import dev.wheelhouse.console.jobs.form.JobFields;
import dev.wheelhouse.console.jobs.form.JobReading;
import dev.wheelhouse.model.dag.DagDocument;
import dev.wheelhouse.model.definition.DagDefinition;
import dev.wheelhouse.model.definition.JobDefinition;
import dev.wheelhouse.model.definition.Node;
import dev.wheelhouse.model.definition.Safety;
import dev.wheelhouse.model.definition.Task;
import dev.wheelhouse.model.definition.TimeLimits;
import dev.wheelhouse.model.retry.RetryPolicy;
import dev.wheelhouse.model.run.Placement;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// The DAG itself. What it has in common with a job has the fields of a job that does nothing.
record DagSheet(ZoneId zone, InstantSource clock) implements Sheet {

  @Override
  public Optional<JobFields> write(DagDocument document) {
    return Optional.of(JobReading.write(likeJob(document.definition())));
  }

  @Override
  public Reading read(JobFields fields, DagDocument now) {
    var dag = now.definition();
    var read = JobReading.of(fields, likeJob(dag), zone, clock.instant());
    return new Reading(
        now.with(renamed(dag, read.job())), read.findings(), read.unread(), Optional.empty());
  }

  private static JobDefinition likeJob(DagDefinition dag) {
    return new JobDefinition(
        dag.naming(),
        dag.triggers(),
        new Task.Noop(),
        dag.parameters(),
        RetryPolicy.DEFAULT,
        TimeLimits.NONE,
        Placement.DEFAULT,
        Safety.DEFAULT,
        dag.concurrency(),
        dag.label());
  }

  /// Jobs of the DAG's own are named after it.
  private static DagDefinition renamed(DagDefinition dag, JobDefinition read) {
    var nodes =
        dag.name().equals(read.name())
            ? dag.nodes()
            : dag.nodes().stream().map(it -> named(read.name(), it)).toList();
    return new DagDefinition(
        read.naming(),
        read.triggers(),
        nodes,
        dag.edges(),
        read.parameters(),
        read.concurrency(),
        read.label());
  }

  private static Node named(String dag, Node node) {
    var own = node.own();
    var name = Node.ownName(dag, node.key());
    return own == null
        ? node
        : new Node(
            node.key(),
            name,
            own.named(name),
            node.rule(),
            node.mayFail(),
            node.parameters(),
            node.mapping());
  }
}
